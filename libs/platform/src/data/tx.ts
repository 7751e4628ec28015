import type { DataOf, DomainEvent, EventContract, Refusal } from '@rondetafel/contracts';
import { append, type Publishable, publishable } from '@rondetafel/eventing';
import type { PoolClient } from 'pg';
import type { EntitySchema, ObjectLiteral, QueryRunner, Repository } from 'typeorm';
import { onTheBus, sealFields } from '../privacy/sealed-fields.ts';
import { type AuditEntry, type Origin, type Processing, Trail } from '../privacy/trail.ts';
import { type KeyRing, Vault } from '../privacy/vault.ts';
import type { Sql } from '../sql.ts';
import { traceparentOf } from '../trace.ts';
import { insertion } from './insertion.ts';

/** The common parts of all transactions of a process. */
export interface TxParts {
  readonly ring: KeyRing;
  /** Of all services together: what only they may read of an event. */
  readonly eventRing: KeyRing;
  readonly activities: Readonly<Record<string, string>>;
  readonly publishes: readonly EventContract<any>[];
  /** CloudEvents `source`. */
  readonly source: string;
  readonly now: () => Date;
  /** Wakes the relay after something was published. */
  readonly wakeRelay: () => void;
}

/**
 * One transaction, the argument of `work`: repositories, events, keys and log lines are only available through it, and are
 * committed together.
 */
export class Tx implements Sql {
  readonly vault: Vault;
  #trail: Trail;
  /** Writes both logs of the events that this transaction handled before. */
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

  /** For the platform: sets the origin before each event of a transaction that handles several. */
  comesFrom(origin: Origin): void {
    const [trail, before] = [this.#trail, this.origin];
    this.#earlier.push(() => trail.write(this, before));
    this.#trail = new Trail(this.parts.activities);
    this.origin = origin;
  }

  /** The person and the route, for what is good for them alone. */
  get reader(): string {
    return `${this.origin.personId}|${this.origin.via}`;
  }

  /** TypeORM maps; prefer `insert`, `update` and query builders over `save`, which selects first. */
  repository<T extends ObjectLiteral>(table: EntitySchema<T>): Repository<T> {
    return this.runner.manager.getRepository(table);
  }

  /** Inserts complete rows. Sent synchronously, so that concurrent calls keep their order. */
  async insert<T extends ObjectLiteral>(table: EntitySchema<T>, rows: T | readonly T[]): Promise<void> {
    const { text, values } = insertion(this.runner.connection.getMetadata(table), [rows].flat() as T[]);
    await this.query(text, values);
  }

  /** Inserts complete rows or replaces those with the same key, because an event may arrive twice. */
  async upsert<T extends ObjectLiteral>(
    table: EntitySchema<T>,
    rows: T | readonly T[],
    key: readonly (keyof T & string)[],
  ): Promise<void> {
    await this.repository(table).upsert(rows as any, [...key]);
  }

  /** Plain SQL with `$1` parameters, for set-based or frequent statements. */
  async query(text: string, values?: readonly unknown[]): Promise<{ rows: any[]; rowCount: number | null }> {
    if (this.#over) throw new Error('this transaction is over');
    return this.client.query(text, values as unknown[]);
  }

  /**
   * From now on this transaction sees at most these cases. Each statement looks up the cases that the actor may see, and
   * for a dispatcher or a coordinator of the pool these are all waiting cases.
   */
  async narrowTo(...caseIds: readonly string[]): Promise<void> {
    if (caseIds.length === 0) throw new Error('narrowed to no case, which would be to all');
    await this.query(`SELECT set_config('app.case', $1, true)`, [caseIds.join()]);
  }

  /**
   * Publishes an event: it is sent if and only if this transaction commits. The data is validated strictly at once, so that
   * no name or text is published by accident; all events of the transaction are stored together, at its end.
   */
  async publish<C extends EventContract<any>>(event: C, data: DataOf<C>): Promise<void> {
    if (!this.parts.publishes.includes(event))
      throw new Error(`${event.type} is not among what this service publishes`);
    const { source, eventRing } = this.parts;
    const traceparent = traceparentOf(this.origin.trace);
    const sent = await sealFields(eventRing, event, data);
    this.#events.push(await publishable(onTheBus(event), sent, { source, traceparent, now: this.parts.now() }));
    this.afterCommit(this.parts.wakeRelay);
  }

  /** Publishes what a decision brought about, in its order. */
  async publishAll(events: readonly DomainEvent[]): Promise<void> {
    for (const { event, data } of events) await this.publish(event, data);
  }

  /**
   * An audit entry: who does what to what. Call it before deciding: it is stored as done when this transaction commits, and
   * as refused when a rule refuses (`recordedCode`).
   */
  audit(entry: AuditEntry): void {
    this.#trail.audit(entry);
  }

  /** The caller is refused after the commit, with what was done kept: so it is on record, not as done. @param roles of the caller. */
  refused(refusal: Refusal, roles: readonly string[]): void {
    this.#trail.refused(refusal, roles);
  }

  /** That data of these persons was read or changed; one line each, written at the end of this transaction. */
  processed(processing: Processing): void {
    this.#trail.processed(processing);
  }

  /**
   * Runs in this process after the commit, to wake something that polls anyway. It is not guaranteed (the process may end
   * first) and must not throw.
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
   * For the platform: no more statements are allowed. The query runner's own state is not used, because it is released too
   * when its connection is lost, which is an outage.
   */
  end(): void {
    this.#over = true;
  }

  /** For the platform: writes events and logs. Sends all of it synchronously, so that COMMIT is pipelined with it. */
  async finish(): Promise<void> {
    const events = this.#events.length > 0 ? append(this, this.#events) : undefined;
    const logs = this.#earlier.map((write) => write());
    await Promise.all([events, ...logs, this.#trail.write(this, this.origin)]);
  }
}
