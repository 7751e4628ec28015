import type { Sql } from '../sql.ts';

/** Which published events; at least one must be given, and together they narrow. */
export interface OutboxRange {
  /** Committed at or after, and before. */
  readonly since?: Date;
  readonly until?: Date;
  readonly stream?: string;
  readonly eventIds?: readonly string[];
  /** Where the call before this one ended. */
  readonly after?: string;
}

export interface Republished {
  readonly republished: number;
  /** There is more: give it as `after`. */
  readonly next?: string;
}

/** So many are looked at by one call. */
const most = 10_000;

/**
 * Has the relay send events again, in their order: for a topic that was lost, or a consumer that was restored from a
 * backup. Whoever has them already drops them. What was not yet published is on its way anyhow.
 *
 * Of a compacted topic only the newest snapshot of each stream is sent again, also where the range ends before it: the
 * last record of a stream is the one that Kafka keeps.
 * @param compacted names of the compacted topics.
 */
export async function republish(sql: Sql, range: OutboxRange, compacted: readonly string[]): Promise<Republished> {
  const { since, until, stream, eventIds, after = '0' } = range;
  if (!since && !until && !stream && !eventIds) throw new Error('nothing was chosen to republish');
  const { rows } = await sql.query(
    `WITH looked_at AS (
       SELECT id, topic, stream FROM outbox WHERE id > $1 AND published_at IS NOT NULL
         AND ($3::timestamptz IS NULL OR created_at >= $3) AND ($4::timestamptz IS NULL OR created_at < $4)
         AND ($5::text IS NULL OR stream = $5) AND ($6::uuid[] IS NULL OR event_id = ANY ($6))
       ORDER BY id LIMIT $2),
     chosen AS (
       SELECT id FROM looked_at WHERE topic <> ALL ($7::text[])
       UNION
       SELECT (SELECT max(o.id) FROM outbox o WHERE o.stream = l.stream) FROM looked_at l WHERE topic = ANY ($7)),
     again AS (
       UPDATE outbox SET published_at = NULL, published_offset = NULL
       WHERE id IN (SELECT id FROM chosen) AND published_at IS NOT NULL RETURNING 1)
     SELECT (SELECT count(*) FROM again)::int AS republished,
       CASE WHEN count(*) = $2 THEN max(id)::text END AS next FROM looked_at`,
    [
      after,
      most,
      since?.toISOString() ?? null,
      until?.toISOString() ?? null,
      stream ?? null,
      eventIds ?? null,
      [...compacted],
    ],
  );
  const { republished, next } = rows[0];
  return { republished, ...(next && { next }) };
}
