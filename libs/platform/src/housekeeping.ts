import { inStep } from '@rondetafel/eventing';
import { sealAudit } from './data/audit-chain.ts';
import { poolOf } from './data/eventing-database.ts';
import { deleteOver } from './data/over.ts';
import { sweepErased } from './erasure/traces.ts';
import type { Parts } from './parts.ts';
import { rewrap } from './privacy/vault.ts';
import { isOutage } from './problem/outage.ts';
import { newTrace } from './trace.ts';

/** The periodic tasks of the platform. Any number of processes may run them at the same time. */
export class Housekeeping {
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #busy = new Set<Promise<void>>();
  constructor(private readonly parts: Parts) {}

  start(): void {
    const { workerDatabase, txParts, log } = this.parts;
    const sql = poolOf(this.parts.sources.worker);
    // In production the offset of business time never changes; elsewhere all processes follow within a second.
    if (this.parts.config.NODE_ENV !== 'production') this.every(500, 'clock', () => this.readClock());
    this.every(5000, 'audit-seal', async () => {
      const seal = await sealAudit(workerDatabase);
      // The log keeps the head of the chain where a writer of the database can't change it.
      if (seal) log.info('audit-sealed', { count: seal.count, digest: seal.digest.toString('hex') });
    });
    this.every(3_600_000, 'command-sweep', async () => {
      await sql.query(`DELETE FROM chassis.command WHERE at < clock_timestamp() - interval '30 days'`);
    });
    this.every(60_000, 'erasure-sweep', () => sweepErased(sql));
    this.every(60_000, 'over-sweep', () => deleteOver(sql, this.parts.service, this.parts.clock.now()));
    this.every(60_000, 'key-rewrap', async () => {
      const origin = { trace: newTrace(), via: 'key-rewrap' };
      const count = await workerDatabase.inTransaction(origin, (tx) => rewrap(tx, txParts.ring));
      if (count > 0) log.info('keys-rewrapped', { count });
    });
  }

  async readClock(): Promise<void> {
    const { rows } = await poolOf(this.parts.sources.worker).query('SELECT ahead_seconds FROM chassis.clock');
    this.parts.clock.setAhead(Number(rows[0].ahead_seconds));
  }

  async stop(): Promise<void> {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    await Promise.all(this.#busy);
  }

  /** With all that polls so often in this process, so that one timer wakes them. */
  private every(ms: number, part: string, work: () => Promise<void>): void {
    let running = false;
    const once = async () => {
      if (running) return;
      running = true;
      const turn = work()
        .catch((error) => {
          // An unavailable database is logged elsewhere, once.
          if (!isOutage(error)) this.parts.log.warn('housekeeping-failed', { part, error });
        })
        .finally(() => {
          running = false;
          this.#busy.delete(turn);
        });
      this.#busy.add(turn);
    };
    const next = () => {
      const timer = setTimeout(() => {
        next();
        void once();
      }, inStep(ms));
      this.#timers.set(part, timer.unref());
    };
    next();
  }
}
