import { type StandardSchemaV1, validate } from '../event-type.ts';
import { failpoint } from '../failpoint.ts';
import type { EventContext, Handler } from '../handler.ts';
import type { Database, Sql } from '../sql.ts';
import type { Attempts } from './attempts.ts';
import type { Claimed } from './claim.ts';
import { isConflict, numberConflict } from './conflict.ts';
import { HandlerTimeout } from './failure.ts';
import { judge } from './fence.ts';
import { type Follower, type Run, runsOf, TogetherFailed } from './followers.ts';
import { drop, park, putOff, settle, waitForGap } from './settle.ts';

export interface Attendance<Tx extends Sql> {
  readonly consumer: string;
  readonly database: Database<Tx>;
  readonly handlers: ReadonlyMap<string, Handler<Tx>>;
  /** Types of which the handler takes those that follow each other as a list, in one call. */
  readonly together: ReadonlySet<string>;
  readonly schemas: ReadonlyMap<string, StandardSchemaV1>;
  /** Topics that hold snapshots. */
  readonly compacted: ReadonlySet<string>;
  readonly attempts: Attempts;
  /** Milliseconds. */
  readonly handlerTimeout: number;
  /** By `performance.now()`: from when on a death of this process is held against the one message that was being tried. */
  readonly provenFrom: number;
}

/**
 * Attempts that may begin without an end before a message is no longer tried by a process that has just started. A
 * process that is killed from outside again and again would otherwise have the message parked that it happens to try
 * first after each start.
 */
const doubtfulStarts = 2;
/** Attempts that may begin without an end before a message is taken for the cause of the deaths. */
const fatalStarts = 4;
/** Milliseconds. */
const cutAgainAfter = 1_000;

/** What became of a message and of those handled with it, by type. */
export interface Attended {
  readonly type: string;
  readonly outcome: Outcome;
}

export type Outcome = 'handled' | 'passed' | 'dropped' | 'skipped' | 'waiting' | 'parked';

/**
 * Takes claimed messages to their end, and those that wait right behind each in its stream, in the transaction that
 * claimed them: the handlers' effects, the events they publish, the marks on the messages and the places in the streams
 * are committed together or not at all. When the first needs care it is taken alone; others that do are left for their
 * turn.
 * @throws whatever a handler throws; then nothing of this has happened.
 */
export async function attend<Tx extends Sql>(
  at: Attendance<Tx>,
  tx: Tx,
  [first, ...others]: readonly [Claimed, ...Claimed[]],
): Promise<Attended[]> {
  if (!isPlain(at, first)) return attendAlone(at, tx, first);
  const heads = [first, ...others.filter((other) => isPlain(at, other))].sort(byKey);
  return handleAll(at, tx, await runsOf(tx, at.consumer, heads, (head) => isGapless(at, head)));
}

/**
 * By what the streams are about, whoever publishes them. Handlers lock rows in this order, in every transaction, so that
 * two seldom wait for each other in a circle.
 */
function byKey(one: Claimed, other: Claimed): number {
  const [mine, theirs] = [one, other].map(({ stream }) => `${stream.slice(stream.lastIndexOf(':'))} ${stream}`);
  return mine! < theirs! ? -1 : 1;
}

/** It is the next of its stream, can be read and was never tried: nothing speaks against trying it with others. */
function isPlain<Tx extends Sql>(at: Attendance<Tx>, message: Claimed): boolean {
  const { ruling, unreadable, attempts, tried, reopened } = message;
  if (ruling !== null || unreadable || attempts > 0 || tried || reopened) return false;
  return judge({ ...message, gapless: isGapless(at, message) }, message.last) === 'handle';
}

const isGapless = <Tx extends Sql>({ compacted }: Attendance<Tx>, { topic, stream }: Claimed): boolean =>
  !(topic !== null && compacted.has(topic)) && !stream.startsWith('raw:');

async function attendAlone<Tx extends Sql>(at: Attendance<Tx>, tx: Tx, message: Claimed): Promise<Attended[]> {
  const { consumer } = at;
  const { type } = message.envelope;
  const alone = [{ head: message, followers: [] }];
  const after = async (step: Promise<void>, outcome: Outcome) => {
    await step;
    return [{ type, outcome }];
  };
  const verdict = judge({ ...message, gapless: isGapless(at, message) }, message.last);

  if (verdict === 'wait') return after(waitForGap(tx, message.id), 'waiting');
  if (verdict === 'drop') {
    if (message.ruling === null && (await isConflict(tx, consumer, message)))
      return after(park(tx, message.id, numberConflict), 'parked');
    return after(drop(tx, consumer, message), 'dropped');
  }
  if (message.ruling === 'skip') return after(settle(tx, consumer, alone, 'skipped'), 'skipped');
  if (message.unreadable) return after(park(tx, message.id, { class: 'Unreadable' }), 'parked');
  if (at.handlers.has(type)) {
    if (message.started >= fatalStarts) return after(park(tx, message.id, { class: 'ProcessKilled' }), 'parked');
    const young = at.provenFrom - performance.now();
    if (message.started >= doubtfulStarts && young > 0) return after(putOff(tx, message.id, young / 1_000), 'waiting');
  }
  return handleAll(at, tx, alone);
}

async function handleAll<Tx extends Sql>(at: Attendance<Tx>, tx: Tx, runs: readonly Run[]): Promise<Attended[]> {
  await handle(at, tx, runs);
  failpoint('handler-ended');
  await settle(tx, at.consumer, runs, 'done');
  failpoint('message-settled');
  return messagesOf(runs).map(({ envelope: { type } }) => ({
    type,
    outcome: at.handlers.has(type) ? 'handled' : 'passed',
  }));
}

const messagesOf = (runs: readonly Run[]): Follower[] => runs.flatMap(({ head, followers }) => [head, ...followers]);

async function handle<Tx extends Sql>(at: Attendance<Tx>, tx: Tx, runs: readonly Run[]) {
  const ids = messagesOf(runs)
    .filter(({ envelope }) => at.handlers.has(envelope.type))
    .map(({ id }) => id);
  if (ids.length === 0) return;
  try {
    const calls: Call<Tx>[] = [];
    for (const run of runs) calls.push(...(await callsOf(at, run)));
    await at.attempts.begin(ids);
    failpoint('attempt-begun');
    for (const { handler, data, stream, seq, envelope, head } of calls) {
      const attempt = head.attempts + 1;
      const context: EventContext<Tx> = { tx, envelope, consumer: at.consumer, stream, seq, attempt };
      await inTime(at, head.pid, handler(data, context));
    }
  } catch (error) {
    throw messagesOf(runs).length > 1 ? new TogetherFailed(ids, error) : error;
  }
}

/** A handler and what it is called with: one event's data, or a list of those that came in a row. */
interface Call<Tx extends Sql> extends Pick<Claimed, 'stream' | 'seq' | 'envelope'> {
  readonly handler: Handler<Tx>;
  readonly data: unknown;
  readonly head: Claimed;
}

async function callsOf<Tx extends Sql>(at: Attendance<Tx>, { head, followers }: Run): Promise<Call<Tx>[]> {
  const calls: Call<Tx>[] = [];
  for (const message of [head, ...followers]) {
    const { stream, seq, envelope } = message;
    const handler = at.handlers.get(envelope.type);
    if (!handler) continue;
    const data = await read(at, message, head.topic);
    const last = calls.at(-1);
    if (!at.together.has(envelope.type)) calls.push({ handler, data, stream, seq, envelope, head });
    else if (last?.envelope.type === envelope.type) (last.data as unknown[]).push(data);
    else calls.push({ handler, data: [data], stream, seq, envelope, head });
  }
  return calls;
}

/** @throws SchemaViolation */
async function read<Tx extends Sql>(
  { schemas, compacted }: Attendance<Tx>,
  { envelope, data }: Pick<Claimed, 'envelope' | 'data'>,
  topic: string | null,
) {
  const value = data === null ? null : JSON.parse(data);
  if (value === null && topic !== null && compacted.has(topic)) return null;
  const schema = schemas.get(envelope.type);
  return schema ? validate(envelope.type, schema, value) : value;
}

/**
 * A handler that hangs can't be stopped, but its connection can be cut: then it can change nothing any more. Not before
 * that is certain may the message be tried again.
 */
async function inTime<Tx extends Sql>(at: Attendance<Tx>, pid: number, running: Promise<unknown>): Promise<void> {
  let alarm: NodeJS.Timeout | undefined;
  const cut = new Promise<never>((_, reject) => {
    const attempt = () =>
      at.database.query('SELECT pg_terminate_backend($1)', [pid]).then(
        () => reject(new HandlerTimeout('the handler took too long')),
        () => {
          alarm = setTimeout(attempt, cutAgainAfter);
        },
      );
    alarm = setTimeout(attempt, at.handlerTimeout);
  });
  try {
    await Promise.race([running, cut]);
  } finally {
    clearTimeout(alarm);
    running.catch(() => {});
  }
}
