import { Floor } from './eventing-floor.ts';
import { Ours } from './eventing-ours.ts';
import type { Side } from './eventing-part.ts';

const sayers = 16;

/** What the measurement asks; each has one answer. */
export type Question =
  | { ask: 'hear' }
  /** So many at a time as fast as they go, with so many under way at most. */
  | { ask: 'flood'; ms: number; underWay: number }
  /** At a steady pace, whatever comes of it. */
  | { ask: 'pace'; ms: number; perSecond: number }
  | { ask: 'times'; from: number; until: number }
  | { ask: 'cpu' }
  | { ask: 'stop' };

/** Of the process that says: who was committed, when; of the one that hears: who was handled, when. */
const times: number[] = [];
let next = 0;
let handled = 0;

const now = () => performance.timeOrigin + performance.now();

async function answer(side: Side, question: Question): Promise<unknown> {
  switch (question.ask) {
    case 'hear':
      setInterval(() => process.send!({ handled }), 10).unref();
      return side.hear((n) => {
        times[n] = now();
        handled += 1;
      });
    case 'flood':
      return flood(side, question);
    case 'pace':
      return pace(side, question);
    case 'times':
      return times.slice(question.from, question.until);
    case 'cpu':
      return process.cpuUsage().user + process.cpuUsage().system;
    case 'stop':
      return side.stop();
  }
}

async function say(side: Side): Promise<void> {
  const n = next++;
  await side.say(n);
  times[n] = now();
}

async function flood(side: Side, { ms, underWay }: { ms: number; underWay: number }) {
  const from = next;
  const end = performance.now() + ms;
  const sayer = async () => {
    while (performance.now() < end) {
      if (next - handled < underWay) await say(side);
      else await pause(1);
    }
  };
  await Promise.all(Array.from({ length: sayers }, sayer));
  return { from, until: next };
}

async function pace(side: Side, { ms, perSecond }: { ms: number; perSecond: number }) {
  const from = next;
  const began = performance.now();
  const said: Promise<void>[] = [];
  for (let n = 0; n < (ms / 1000) * perSecond; n++) {
    await pause(began + (n * 1000) / perSecond - performance.now());
    said.push(say(side));
  }
  await Promise.all(said);
  return { from, until: next };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

const [kind, databaseUrl, brokers] = process.argv.slice(2) as ['ours' | 'floor', string, string];
const side = new { ours: Ours, floor: Floor }[kind]({ databaseUrl, brokers });
process.on('message', (message: Question | { handled: number }) => {
  if ('handled' in message) handled = message.handled;
  else
    answer(side, message).then(
      (result) => process.send!({ result }),
      (error) => process.send!({ error: String(error) }),
    );
});
process.on('disconnect', () => process.exit());
