import { type StandardSchemaV1, validate } from '../event-type.ts';
import { failpoint } from '../failpoint.ts';
import type { EventContext, Handler } from '../handler.ts';
import type { Database, Sql } from '../sql.ts';
import type { Attempts } from './attempts.ts';
import type { Claimed } from './claim.ts';
import { isConflict, numberConflict } from './conflict.ts';
import { HandlerTimeout } from './failure.ts';
import { judge } from './fence.ts';
import { type Follower, followersOf, TogetherFailed } from './followers.ts';
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
 * Takes a claimed message to its end, and those that wait right behind it in its stream, in the transaction that claimed
 * it: the handlers' effects, the events they publish, the marks on the messages and the place in the stream are
 * committed together or not at all.
 * @throws whatever a handler throws; then nothing of this has happened.
 */
export async function attend<Tx extends Sql>(at: Attendance<Tx>, tx: Tx, message: Claimed): Promise<Attended[]> {
  const { consumer } = at;
  const { type } = message.envelope;
  const after = async (step: Promise<void>, outcome: Outcome) => {
    await step;
    return [{ type, outcome }];
  };
  const gapless = !(message.topic !== null && at.compacted.has(message.topic)) && !message.stream.startsWith('raw:');
  const verdict = judge({ ...message, gapless }, message.last);

  if (verdict === 'wait') return after(waitForGap(tx, message.id), 'waiting');
  if (verdict === 'drop') {
    if (message.ruling === null && (await isConflict(tx, consumer, message)))
      return after(park(tx, message.id, numberConflict), 'parked');
    return after(drop(tx, consumer, message), 'dropped');
  }
  if (message.ruling === 'skip') return after(settle(tx, consumer, message, 'skipped'), 'skipped');
  if (message.unreadable) return after(park(tx, message.id, { class: 'Unreadable' }), 'parked');
  if (at.handlers.has(type)) {
    if (message.started >= fatalStarts) return after(park(tx, message.id, { class: 'ProcessKilled' }), 'parked');
    const young = at.provenFrom - performance.now();
    if (message.started >= doubtfulStarts && young > 0) return after(putOff(tx, message.id, young / 1_000), 'waiting');
  }
  const followers = gapless && isLeader(message) ? await followersOf(tx, consumer, message) : [];
  await handle(at, tx, message, followers);
  failpoint('handler-ended');
  await settle(tx, consumer, message, 'done', followers);
  failpoint('message-settled');
  return [message, ...followers].map(({ envelope }) => ({
    type: envelope.type,
    outcome: at.handlers.has(envelope.type) ? 'handled' : 'passed',
  }));
}

/** What was tried before is tried by itself, so that it is known which one it was. */
const isLeader = ({ followed, attempts, tried }: Claimed): boolean => followed && attempts === 0 && !tried;

async function handle<Tx extends Sql>(at: Attendance<Tx>, tx: Tx, message: Claimed, followers: readonly Follower[]) {
  const { stream, attempts, pid } = message;
  const run = [message, ...followers].filter(({ envelope }) => at.handlers.has(envelope.type));
  if (run.length === 0) return;
  const ids = run.map(({ id }) => id);
  try {
    const calls: Call<Tx>[] = [];
    for (const each of run) add(at, calls, each, await read(at, each, message.topic));
    await at.attempts.begin(ids);
    failpoint('attempt-begun');
    for (const { handler, data, seq, envelope } of calls) {
      const context: EventContext<Tx> = { tx, envelope, consumer: at.consumer, stream, seq, attempt: attempts + 1 };
      await inTime(at, pid, handler(data, context));
    }
  } catch (error) {
    throw followers.length > 0 ? new TogetherFailed(ids, error) : error;
  }
}

/** A handler and what it is called with: one event's data, or a list of those that came in a row. */
interface Call<Tx extends Sql> extends Pick<Claimed, 'seq' | 'envelope'> {
  readonly handler: Handler<Tx>;
  readonly data: unknown;
}

function add<Tx extends Sql>(at: Attendance<Tx>, calls: Call<Tx>[], { seq, envelope }: Follower, data: unknown): void {
  const handler = at.handlers.get(envelope.type)!;
  const last = calls.at(-1);
  if (!at.together.has(envelope.type)) calls.push({ handler, data, seq, envelope });
  else if (last?.envelope.type === envelope.type) (last.data as unknown[]).push(data);
  else calls.push({ handler, data: [data], seq, envelope });
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
