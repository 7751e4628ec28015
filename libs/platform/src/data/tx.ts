import type { DataOf, EventContract } from '@rondetafel/contracts';
import { append, type Publishable, publishable } from '@rondetafel/eventing';
import type { PoolClient } from 'pg';
import type { EntitySchema, ObjectLiteral, QueryRunner, Repository } from 'typeorm';
import { type AuditEntry, type Origin, type Processing, Trail } from '../privacy/trail.ts';
import { type KeyRing, Vault } from '../privacy/vault.ts';
import { traceparentOf } from '../trace.ts';
import { insertion } from './insertion.ts';
import type { Sql } from './sql.ts';

/** What every transaction of a process shares. */
export interface TxParts {
  readonly ring: KeyRing;
  readonly activities: Readonly<Record<string, string>>;
  readonly publishes: readonly EventContract<any>[];
  /** CloudEvents `source`. */
  readonly source: string;
  readonly now: () => Date;
  /** Something was published: the relay need not wait for its next look. */
  readonly wakeRelay: () => void;
}

/**
 * One transaction, handed to `work`: the only way to a repository, an event, a key or a log line. All of it happens
 * together or not at all.
 */
export class Tx implements Sql {
  readonly vault: Vault;
  #trail: Trail;
  /** Both logs of what this transaction carried out before, for others. */
  readonly #earlier: (() => Promise<void>)[] = [];
  readonly #afterCommit = new Set<() => void>();
  readonly #events: Publishable[] = [];
  #over = false;

  constructor(
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
    private origin: Origin,
    private readonly parts: TxParts,
  ) {
    this.vault = new Vault(this, parts.ring);
    this.#trail = new Trail(parts.activities);
    runner.data = { tx: this };
  }

  /** For the chassis: a transaction carries out one event after the other, and learns of each when it is its turn. */
  comesFrom(origin: Origin): void {
    const [trail, before] = [this.#trail, this.origin];
    this.#earlier.push(() => trail.write(this, before));
    this.#trail = new Trail(this.parts.activities);
    this.origin = origin;
  }

  /** TypeORM maps; prefer `insert`, `update` and query builders over `save`, which selects first. */
  repository<T extends ObjectLiteral>(table: EntitySchema<T>): Repository<T> {
    return this.runner.manager.getRepository(table);
  }

  /** New rows, whole ones. Asked at once, so that what is inserted side by side arrives in the order of the calls. */
  async insert<T extends ObjectLiteral>(table: EntitySchema<T>, rows: T | readonly T[]): Promise<void> {
    const { text, values } = insertion(this.runner.connection.getMetadata(table), [rows].flat() as T[]);
    await this.query(text, values);
  }

  /** Writes whole rows, over those with the same key if there are: what an event tells may come twice. */
  async upsert<T extends ObjectLiteral>(
    table: EntitySchema<T>,
    rows: T | readonly T[],
    key: readonly (keyof T & string)[],
  ): Promise<void> {
    await this.repository(table).upsert(rows as any, [...key]);
  }

  /** Plain SQL with `$1` parameters, for what is set-based or hot. */
  async query(text: string, values?: readonly unknown[]): Promise<{ rows: any[]; rowCount: number | null }> {
    if (this.#over) throw new Error('this transaction is over');
    return this.client.query(text, values as unknown[]);
  }

  /**
   * From now on this transaction sees no other case than this one, if it may see that. Each statement asks what the
   * actor may see, and for a dispatcher or a coordinator of the pool that is every case that waits.
   */
  async narrowTo(caseId: string): Promise<void> {
    await this.query(`SELECT set_config('app.case', $1, true)`, [caseId]);
  }

  /**
   * Publishes an event: it leaves if and only if this transaction commits. The data is read strictly at once, so that a
   * name or text never rides along to the bus; all events of the transaction are stored together, at its end.
   */
  async publish<C extends EventContract<any>>(event: C, data: DataOf<C>): Promise<void> {
    if (!this.parts.publishes.includes(event))
      throw new Error(`${event.type} is not among what this service publishes`);
    const { source } = this.parts;
    const traceparent = traceparentOf(this.origin.trace);
    this.#events.push(await publishable(event, data, { source, traceparent, now: this.parts.now() }));
    this.afterCommit(this.parts.wakeRelay);
  }

  /**
   * Who does what to what. Say it before deciding: it is kept as done when this transaction commits, and with the
   * refusal's code when a rule says no.
   */
  audit(entry: AuditEntry): void {
    this.#trail.audit(entry);
  }

  /** That data of these persons was read or changed; one line each, written at the end of this transaction. */
  processed(processing: Processing): void {
    this.#trail.processed(processing);
  }

  /**
   * Runs once this transaction has committed, in this process: to wake somebody who polls anyway. It may not come
   * (the process may die first), and it may not fail.
   */
  afterCommit(work: () => void): void {
    this.#afterCommit.add(work);
  }

  /** For the chassis. */
  committed(): void {
    for (const work of this.#afterCommit) work();
  }

  get audited(): readonly AuditEntry[] {
    return this.#trail.entries;
  }

  /**
   * For the chassis: nothing may be asked any more. Not to be read off the query runner, which counts as released too
   * when its connection dies: that is an outage.
   */
  end(): void {
    this.#over = true;
  }

  /** For the chassis: writes what comes last. Asks all of it at once, so that a COMMIT can follow in the same breath. */
  async finish(): Promise<void> {
    const events = this.#events.length > 0 ? append(this, this.#events) : undefined;
    const logs = this.#earlier.map((write) => write());
    await Promise.all([events, ...logs, this.#trail.write(this, this.origin)]);
  }
}
