import type { Sql } from '../data/sql.ts';

/** Seconds a sender holds what it took after its last sign of life. */
export const leaseSeconds = 10;

/**
 * A table of things that have to leave. Besides its own it has these columns (the README lists them as SQL): `status`
 * (`waiting` until `sent`, `failed` or whatever its own rules say), `attempts`, `made_at`, `next_at`, `sender`, `fence`,
 * `lease_until`, `begun_at`, `settled_at`.
 */
export interface OutgoingTable {
  readonly table: string;
  /** Its key, a bigint identity: the order of entering. */
  readonly key: string;
  /** Of what has the same values in these columns only the oldest that waits can be taken: order is kept. */
  readonly thread: readonly string[];
  /** Condition for leaving now, besides the queue's own; `item` is the row, `$1` business time. */
  readonly due: string;
  /** What goes first, `item.urgent DESC`; then the oldest. */
  readonly first?: string;
  /** What is read of a row that was taken, with `item`: `item.letter, item.case_id AS "caseId"`. */
  readonly columns: string;
}

/** Something in the hands of a sender. */
export interface Taken {
  readonly id: string;
  readonly sender: string;
  /** Rises with each taking: what a sender that was given up still asks counts for nothing. */
  readonly fence: string;
  readonly attempts: number;
  readonly madeAt: Date;
  /** An earlier attempt may have reached the other side. */
  readonly begunBefore: boolean;
}

/**
 * Takes rows for one sender of many, by a lease with owner and fence, in transactions of the caller. A row is taken
 * again only when its sender gave no sign of life for as long as its lease.
 */
export class OutgoingQueue<Row extends Taken> {
  readonly #take: string;
  readonly #own: string;

  constructor(private readonly of: OutgoingTable) {
    const { table, key, thread, due, first, columns } = of;
    const sameThread = thread.map((column) => `h.${column} = item.${column}`).join(' AND ');
    // After a restart of the database every lease counts from then, since a sender that could not reach it may still
    // have something to record. The oldest by a scalar sub-select: NOT EXISTS plans badly.
    this.#take = `
      WITH due AS (
        SELECT item.${key}, item.begun_at IS NOT NULL AS begun_before FROM ${table} AS item
        WHERE item.status = 'waiting' AND item.next_at <= clock_timestamp()
          AND (item.lease_until IS NULL
            OR greatest(item.lease_until, pg_postmaster_start_time() + $3 * interval '1 second') < clock_timestamp())
          AND item.${key} = (SELECT h.${key} FROM ${table} h WHERE ${sameThread} AND h.status = 'waiting'
            ORDER BY h.${key} LIMIT 1)
          AND (${due})
        ORDER BY ${first ? `${first}, ` : ''}item.${key} LIMIT $4 FOR UPDATE OF item SKIP LOCKED)
      UPDATE ${table} AS item SET sender = $2, fence = fence + 1, attempts = attempts + 1,
        lease_until = clock_timestamp() + $3 * interval '1 second', begun_at = coalesce(begun_at, clock_timestamp())
      FROM due WHERE item.${key} = due.${key}
      RETURNING item.${key} AS id, item.sender, item.fence, item.attempts, item.made_at AS "madeAt",
        due.begun_before AS "begunBefore", ${columns}`;
    this.#own = `${key} = $1 AND status = 'waiting' AND sender = $2 AND fence = $3`;
  }

  /**
   * @param sender an id of this process's own.
   * @param now business time, for what may not leave yet.
   */
  async take(sql: Sql, sender: string, now: Date, atMost: number): Promise<Row[]> {
    const { rows } = await sql.query(this.#take, [now, sender, leaseSeconds, atMost]);
    return rows;
  }

  /** A sign of life of a sender that has these in hand. */
  async renew(sql: Sql, taken: readonly Taken[]): Promise<void> {
    const { table, key } = this.of;
    await sql.query(
      `UPDATE ${table} AS item SET lease_until = clock_timestamp() + $4 * interval '1 second'
       FROM unnest($1::bigint[], $2::uuid[], $3::bigint[]) AS mine (id, sender, fence)
       WHERE item.${key} = mine.id AND item.sender = mine.sender AND item.fence = mine.fence AND item.status = 'waiting'`,
      [taken.map(({ id }) => id), taken.map(({ sender }) => sender), taken.map(({ fence }) => fence), leaseSeconds],
    );
  }

  /**
   * It is sent, or given up. What the other side took is sent, whoever has it now; only who has it gives it up.
   * @returns whether this call settled it.
   */
  async settle(sql: Sql, { id, sender, fence }: Taken, status: 'sent' | 'failed'): Promise<boolean> {
    const { table, key } = this.of;
    const mine = status === 'sent' ? `${key} = $1 AND status = 'waiting'` : this.#own;
    const { rowCount } = await sql.query(
      `UPDATE ${table} SET status = $${status === 'sent' ? 2 : 4}, settled_at = clock_timestamp(), lease_until = NULL
       WHERE ${mine}`,
      status === 'sent' ? [id, status] : [id, sender, fence, status],
    );
    return rowCount === 1;
  }

  /** Lets go of it for some seconds. @param untouched surely nothing of it reached the other side. */
  async putOff(sql: Sql, { id, sender, fence }: Taken, seconds: number, untouched: boolean): Promise<void> {
    await sql.query(
      `UPDATE ${this.of.table} SET next_at = clock_timestamp() + $4 * interval '1 second', lease_until = NULL,
         begun_at = CASE WHEN $5 THEN NULL ELSE begun_at END
       WHERE ${this.#own}`,
      [id, sender, fence, seconds, untouched],
    );
  }
}
