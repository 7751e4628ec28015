import { randomUUID } from 'node:crypto';
import { inStep } from '../lookout.ts';
import type { Sql } from '../sql.ts';
import { Rhythm } from '../wakeup.ts';

/** Milliseconds. */
const usualLifetime = 1_500;
const renewEvery = 500;
/** Whoever stands by looks oftener: what it finds too late is time in which nothing is published. */
const askEvery = 200;
/** Not relied upon near its end: what is begun then might be ended too late. */
const margin = 200;

/**
 * One relay at a time. A lease that runs out is taken over with a higher fence, and the outbox accepts marks only under
 * the current fence: a process that was stopped and wakes up as if nothing had happened can change nothing.
 */
export class Lease {
  private readonly owner = randomUUID();
  private readonly renewing: Rhythm;
  private fence: string | undefined;
  private surelyUntil = 0;

  constructor(
    private readonly database: Sql,
    private readonly gained: () => void,
    private readonly lifetime = usualLifetime,
  ) {
    this.renewing = new Rhythm(
      () => (this.fence ? inStep(renewEvery) : askEvery),
      () => this.renew(),
      () => {}, // the database is away: the lease runs out by itself
    );
  }

  get held(): boolean {
    return this.fence !== undefined && performance.now() < this.surelyUntil;
  }

  /** A condition in SQL, with its two parameters numbered from `from`: true as long as nobody took over. */
  condition(from: number): { sql: string; values: unknown[] } {
    const sql = `EXISTS (SELECT 1 FROM relay_lease WHERE shard = 0 AND owner = $${from} AND fence = $${from + 1}::bigint)`;
    return { sql, values: [this.owner, this.fence ?? null] };
  }

  /** A mark was not accepted: not held until it has been renewed. */
  doubt(): void {
    this.surelyUntil = 0;
  }

  /** Hands the lease back, so that another instance need not wait for its end. */
  async stop(): Promise<void> {
    await this.renewing.stop();
    const { sql, values } = this.condition(1);
    this.surelyUntil = 0;
    const release = `UPDATE relay_lease SET expires_at = '-infinity' WHERE shard = 0 AND ${sql}`;
    await this.database.query(release, values).catch(() => {}); // then it runs out
  }

  private async renew(): Promise<void> {
    const asked = performance.now();
    const { rows } = await this.database.query(
      `UPDATE relay_lease SET owner = $1, expires_at = clock_timestamp() + $3 * interval '1 ms',
         fence = CASE WHEN owner = $1 AND fence = $2 THEN fence ELSE fence + 1 END
       WHERE shard = 0 AND (expires_at < clock_timestamp() OR (owner = $1 AND fence = $2)) RETURNING fence`,
      [this.owner, this.fence ?? null, this.lifetime],
    );
    const before = this.fence;
    this.fence = rows[0]?.fence;
    this.surelyUntil = this.fence === undefined ? 0 : asked + this.lifetime - margin;
    if (this.fence !== undefined && this.fence !== before) this.gained();
  }
}
