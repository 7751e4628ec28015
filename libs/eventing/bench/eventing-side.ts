import { Floor } from './eventing-floor.ts';
import { Ours } from './eventing-ours.ts';
import type { Side } from './eventing-part.ts';

const writers = 16;

/** What the measurement asks; each has one answer. */
export type Question =
  | { ask: 'consume' }
  /** So many at a time as fast as they go, with so many under way at most. */
  | { ask: 'flood'; ms: number; underWay: number }
  /** At a steady pace, whatever comes of it. */
  | { ask: 'pace'; ms: number; perSecond: number }
  | { ask: 'times'; from: number; until: number }
  | { ask: 'cpu' }
  | { ask: 'stop' };

/** When each event was committed, in the process that publishes; when it was handled, in the one that consumes. */
const times: number[] = [];
let next = 0;
let handled = 0;

const now = () => performance.timeOrigin + performance.now();

async function answer(side: Side, question: Question): Promise<unknown> {
  switch (question.ask) {
    case 'consume':
      setInterval(() => process.send!({ handled }), 10).unref();
      return side.consume((n) => {
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

async function publish(side: Side): Promise<void> {
  const n = next++;
  await side.publish(n);
  times[n] = now();
}

async function flood(side: Side, { ms, underWay }: { ms: number; underWay: number }) {
  const from = next;
  const end = performance.now() + ms;
  const writer = async () => {
    while (performance.now() < end) {
      if (next - handled < underWay) await publish(side);
      else await pause(1);
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  return { from, until: next };
}

async function pace(side: Side, { ms, perSecond }: { ms: number; perSecond: number }) {
  const from = next;
  const began = performance.now();
  const published: Promise<void>[] = [];
  for (let n = 0; n < (ms / 1000) * perSecond; n++) {
    await pause(began + (n * 1000) / perSecond - performance.now());
    published.push(publish(side));
  }
  await Promise.all(published);
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
