import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '@rondetafel/contracts';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Actor } from '../actor.ts';
import type { Log } from '../log.ts';
import type { AuditEntry, Origin } from '../privacy/trail.ts';
import { Unavailable } from '../problem/faults.ts';
import { isCollision, isOutage } from '../problem/outage.ts';
import { recordedCode } from '../problem/recorded-code.ts';
import { claim, keepAnswer } from './command.ts';
import { Tx, type TxParts } from './tx.ts';

/** How often a transaction is run again after a conflict; then the response is 503. */
const attempts = 4;

/** The database under the app role, for requests. */
export class Database {
  constructor(
    private readonly source: DataSource,
    private readonly parts: TxParts,
    private readonly log: Log,
  ) {}

  /**
   * Runs `work` in one transaction as this person, with row-level security for what the person may see. `work` may run
   * again after a conflict with another transaction, so it may have effects only through `tx`.
   * @throws Unavailable when the database is unavailable; then, as far as this process can know, nothing was committed.
   */
  async inTransaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { personId, organisationId, call } = actor;
    const origin = { personId, organisationId, trace: call.trace, via: call.route };
    const run: Run = (one) => transaction(this.source, this.parts, origin, one, (tx) => beginAs(tx, actor));
    const result = await onRecord(this.log, { trace: call.trace, roles: actor.roles }, run, async (tx) => {
      const keyed = await claim(tx, actor);
      const done = await work(tx);
      if (keyed) await keepAnswer(tx, actor, done);
      return done;
    });
    if (call.command) call.command.claimed = true;
    return result;
  }
}

/** The database under the worker role, for events, timers and senders. */
export class WorkerDatabase {
  constructor(
    private readonly source: DataSource,
    private readonly parts: TxParts,
    private readonly log: Log,
  ) {}

  inTransaction<T>(origin: Origin, work: (tx: Tx) => Promise<T>): Promise<T> {
    const begin = origin.personId ? (tx: Tx) => beginAs(tx, origin) : undefined;
    return onRecord(
      this.log,
      { trace: origin.trace, roles: [] },
      (one) => transaction(this.source, this.parts, origin, one, begin),
      work,
    );
  }
}

type Asking = Pick<Origin, 'trace'> & { readonly roles: readonly string[] };
type Run = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** The refused work is rolled back; what it was about is recorded in another transaction (ASVS 16.3.2). */
async function onRecord<T>(log: Log, { trace, roles }: Asking, run: Run, work: (tx: Tx) => Promise<T>): Promise<T> {
  let attempted: readonly AuditEntry[] = [];
  try {
    return await run((tx) => {
      attempted = tx.audited;
      return work(tx);
    });
  } catch (error) {
    if (error instanceof Refusal && attempted.length > 0) {
      const result = recordedCode(error, roles);
      const record = async (tx: Tx) => {
        for (const entry of attempted) tx.audit({ ...entry, result });
      };
      await run(record).catch((reason) => {
        log.warn('refusal-not-recorded', { traceId: trace.traceId, error: reason });
      });
    }
    throw error;
  }
}

/** Sets the actor of the transaction, for the policies and the audit trail. */
const beginAs = (tx: Tx, { personId = '', organisationId = '', roles = [] }: Partial<Omit<Actor, 'call'>>) =>
  tx.query(actorStatement, [personId, organisationId, roles.join()]);

const actorStatement = `SELECT set_config('app.actor', $1, true), set_config('app.organisation', $2, true),
  set_config('app.roles', $3, true)`;

async function transaction<T>(
  source: DataSource,
  parts: TxParts,
  origin: Origin,
  work: (tx: Tx) => Promise<T>,
  begin?: (tx: Tx) => Promise<unknown>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(source, parts, origin, work, begin);
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      if (isOutage(error)) throw new Unavailable('database', { cause: error });
      if (!isCollision(error)) throw error;
      if (attempt === attempts) throw new Unavailable('database', { cause: error });
      await wait(Math.random() * 20 * 2 ** attempt);
    }
  }
}

/**
 * One attempt; rejects with the driver's error. START TRANSACTION is pipelined with the statements of `begin`, whose
 * result `work` gets, and the last writes with COMMIT. `begin` may only do what has no effect outside a transaction
 * (settings, a lock).
 */
export async function once<T, Found = undefined>(
  source: DataSource,
  parts: TxParts,
  origin: Origin,
  work: (tx: Tx, found: Found) => Promise<T>,
  begin?: (tx: Tx) => Promise<Found>,
): Promise<T> {
  const runner = source.createQueryRunner() as Runner;
  let broken: Error | undefined;
  try {
    const client = await runner.connect();
    const tx = new Tx(runner, client, origin, parts);
    const end = () => {
      tx.end();
      runner.isReleased = true;
    };
    try {
      runner.isTransactionActive = true;
      const [, found] = await Promise.all([client.query('START TRANSACTION'), begin?.(tx)]);
      const result = await work(tx, found!);
      const finished = tx.finish();
      end();
      const [, { command }] = await Promise.all([finished, client.query('COMMIT')]);
      // PostgreSQL answers the COMMIT of a failed transaction with a silent ROLLBACK.
      if (command !== 'COMMIT') throw new Error('a statement failed and its error was swallowed');
      tx.committed();
      return result;
    } catch (error) {
      // Pipelined code may still be running: its statements must not run after the end, where they would autocommit.
      end();
      await client.query('ROLLBACK').catch((reason: Error) => {
        broken = reason;
      });
      throw error;
    }
  } finally {
    runner.isTransactionActive = false;
    runner.isReleased = false;
    // A connection whose ROLLBACK failed is not used again.
    await runner.releasePostgresConnection(broken);
  }
}

/** TypeORM's query runner with members that its type does not declare. */
type Runner = QueryRunner & {
  isTransactionActive: boolean;
  isReleased: boolean;
  releasePostgresConnection(error?: Error): Promise<void>;
};
