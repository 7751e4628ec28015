import type { Question } from '@rondetafel/eventing';
import type { Sql } from '../sql.ts';

/** Duration of a lease in seconds. */
export const leaseSeconds = 10;

/**
 * A table of outgoing items. Besides its own columns it has these (the README lists them as SQL): `status`
 * (`waiting` until `sent`, `failed` or whatever its own rules say), `attempts`, `made_at`, `next_at`, `sender`, `fence`,
 * `lease_until`, `begun_at`, `settled_at`.
 */
export interface OutgoingTable {
  readonly table: string;
  /** Its key, a bigint identity in the order of insertion. */
  readonly key: string;
  /** Of items with the same values in these columns only the oldest waiting one can be claimed, which keeps their order. */
  readonly thread: readonly string[];
  /** Condition for sending now, besides the queue's own; `item` is the row, `$1` business time. */
  readonly due: string;
  /** Priority, `item.urgent DESC`; then the oldest. */
  readonly first?: string;
  /** The columns of a claimed row, with `item`: `item.letter, item.case_id AS "caseId"`. */
  readonly columns: string;
}

/** A claimed item. */
export interface Taken {
  readonly id: string;
  readonly sender: string;
  /** Rises with each claim, so that updates of a former sender have no effect. */
  readonly fence: string;
  readonly attempts: number;
  readonly madeAt: Date;
  /** An earlier attempt may have reached the receiver. */
  readonly begunBefore: boolean;
}

/**
 * Claims rows for one of several senders, by a lease with owner and fence, in transactions of the caller. A row is claimed
 * again only when its lease has expired.
 */
export class OutgoingQueue<Row extends Taken> {
  readonly #take: string;
  readonly #own: string;

  constructor(private readonly of: OutgoingTable) {
    const { table, key, thread, due, first, columns } = of;
    const sameThread = thread.map((column) => `h.${column} = item.${column}`).join(' AND ');
    // After a restart of the database every lease starts again, since a sender that could not reach it may still have a
    // result to record. The oldest by a scalar sub-select: NOT EXISTS plans badly.
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

  /** Whether there may be something to claim: seldom wrong, and without a transaction. @param now as of `take`. */
  waiting(now: Date): Question {
    const { table, due } = this.of;
    return {
      sql: `SELECT FROM ${table} AS item WHERE item.status = 'waiting' AND item.next_at <= clock_timestamp() AND (${due})`,
      values: [now],
    };
  }

  /**
   * @param sender an id of this process's own.
   * @param now business time, for items that may not be sent yet.
   */
  async take(sql: Sql, sender: string, now: Date, atMost: number): Promise<Row[]> {
    const { rows } = await sql.query(this.#take, [now, sender, leaseSeconds, atMost]);
    return rows;
  }

  /** Renews the leases of these items. */
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
   * Marks it as sent or failed. Sent is recorded whoever holds the lease now; only the holder can mark it as failed.
   * @param untouched of a failed one: certainly nothing reached the receiver. Else it may have arrived (`begun_at` stays).
   * @returns whether this call settled it.
   */
  async settle(sql: Sql, { id, sender, fence }: Taken, status: 'sent' | 'failed', untouched = false): Promise<boolean> {
    const { table, key } = this.of;
    const mine = status === 'sent' ? `${key} = $1 AND status = 'waiting'` : this.#own;
    const { rowCount } = await sql.query(
      `UPDATE ${table} SET status = $${status === 'sent' ? 2 : 4}, settled_at = clock_timestamp(), lease_until = NULL,
         begun_at = CASE WHEN $${status === 'sent' ? 3 : 5} THEN NULL ELSE begun_at END
       WHERE ${mine}`,
      status === 'sent' ? [id, status, false] : [id, sender, fence, status, untouched],
    );
    return rowCount === 1;
  }

  /** Releases it for some seconds. @param untouched certainly nothing reached the receiver. */
  async putOff(sql: Sql, { id, sender, fence }: Taken, seconds: number, untouched: boolean): Promise<void> {
    await sql.query(
      `UPDATE ${this.of.table} SET next_at = clock_timestamp() + $4 * interval '1 second', lease_until = NULL,
         begun_at = CASE WHEN $5 THEN NULL ELSE begun_at END
       WHERE ${this.#own}`,
      [id, sender, fence, seconds, untouched],
    );
  }
}
