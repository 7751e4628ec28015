import type { Writable } from 'node:stream';
import pg from 'pg';

/** A statement is worth a plan of its own once it was asked so often, by this process. */
const worthwhile = 3;
/** Connections keep each plan in PostgreSQL's memory. Texts that vary without end (lists) must not fill it. */
const mostNames = 400;

const transactionAborted = '25P02';

const asked = new Map<string, number>();
const names = new Map<string, string>();
let given = 0;

/**
 * A connection that has PostgreSQL plan each statement once instead of every time: planning, row-level security
 * included, took longer than running (docs/performance.md). It also sends what is asked without an answer being awaited
 * in between, in the order in which it was asked; PostgreSQL carries it out one by one.
 *
 * A statement that a migration changed under a running service is the one thing that differs: a plan whose columns no
 * longer fit is refused. The transaction was then overtaken by a migration, which is a collision like any other (40001):
 * it is run again, under new names.
 */
export class PreparingClient extends pg.Client {
  private failed: unknown;

  constructor(config?: pg.ClientConfig) {
    super({ ...config, pipeline: true } as pg.ClientConfig);
    // A connection that is cut fails what is asked of it. While it is lent and nothing is asked, it would end the process.
    this.on('error', () => {});
  }

  override query(...asked: any[]): any {
    const [text, values, callback] = asked;
    const ask: (...args: any[]) => any = super.query.bind(this);
    this.gather();
    if (typeof text !== 'string' || typeof values === 'function') return ask(...asked);
    const name = Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
    // A query that is one already: pg copies any other form of it, property by property.
    const query = Object.assign(new (pg.Query as any)(text, values), { name });
    if (callback)
      return ask(query, undefined, (error: any, result: unknown) => callback(error && this.reasonOf(error), result));
    return new Promise((resolve, reject) => {
      ask(query, undefined, (error: unknown, result: unknown) => (error ? reject(error) : resolve(result)));
    }).catch((error: Error) => {
      Error.captureStackTrace(error); // from who asked, not from the socket
      throw this.reasonOf(error);
    });
  }

  /** What was asked side by side with a statement that failed fails because of it, whichever of them is awaited first. */
  private reasonOf(error: unknown): unknown {
    if ((error as { code?: unknown }).code !== transactionAborted) this.failed = overtaken(error);
    return this.failed;
  }

  /** Statements of one tick are written together: each write costs more than what it carries. */
  private gather(): void {
    const { stream } = (this as unknown as { connection: { stream: Writable } }).connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
  }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= mostNames) return known;
  const times = (asked.get(text) ?? 0) + 1;
  if (asked.size >= 4 * mostNames) asked.clear();
  asked.set(text, times);
  if (times < worthwhile) return undefined;
  asked.delete(text);
  given += 1;
  names.set(text, `s${given}`);
  return names.get(text);
}

function overtaken(error: unknown): unknown {
  const { routine } = error as { routine?: string };
  if ((error as { code?: unknown }).code !== '0A000' || routine !== 'RevalidateCachedQuery') return error;
  names.clear();
  return Object.assign(new Error('a migration overtook this transaction', { cause: error }), { code: '40001' });
}
