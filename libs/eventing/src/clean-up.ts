import type { Sql } from './sql.ts';

/** Rows looked at in one statement: short enough to be in nobody's way. */
const chunk = 5_000;

export interface CleanUp {
  readonly database: Sql;
  /** Days for which what is over is kept: to send it again after a disaster, and for operators to look at. */
  readonly days: number;
  /** Told after each chunk whether to go on. */
  readonly goOn: () => boolean;
}

/**
 * Removes what has been over for so many days: published events, handled and skipped messages, fired and cancelled
 * timers. The place of each consumer in each stream stays for ever, so a message that comes again is still known.
 * @returns how many rows went.
 */
export async function cleanUp({ database, days, goOn }: CleanUp): Promise<number> {
  let removed = 0;
  for (const { table, born, over } of tables) {
    for (let after: string | undefined = '0'; after !== undefined && goOn(); ) {
      const { rows } = await database.query(sweep(table, born, over), [after, days]);
      removed += rows[0].removed;
      // Ids go up with time: after a chunk with a young row there is nothing old.
      after = rows[0].allOld && rows[0].looked === chunk ? rows[0].last : undefined;
    }
  }
  const timers = `DELETE FROM timer WHERE id IN (SELECT id FROM timer
    WHERE status <> 'armed' AND coalesce(fired_at, armed_at) < clock_timestamp() - $1 * interval '1 day' LIMIT ${chunk})`;
  for (let went = chunk; went === chunk && goOn(); ) {
    went = (await database.query(timers, [days])).rowCount ?? 0;
    removed += went;
  }
  return removed;
}

const tables = [
  { table: 'outbox', born: 'created_at', over: 'published_at' },
  { table: 'inbox_message', born: 'received_at', over: 'done_at' },
];

/** What is not over yet (not published, parked) stays, however old. */
const sweep = (table: string, born: string, over: string) => `
WITH looked AS MATERIALIZED (SELECT id, ${born} AS born, ${over} AS over FROM ${table} WHERE id > $1::bigint ORDER BY id LIMIT ${chunk}),
removed AS (
  DELETE FROM ${table} t USING looked l WHERE t.id = l.id AND l.over < clock_timestamp() - $2 * interval '1 day'
  RETURNING 1)
SELECT (SELECT count(*) FROM removed)::int AS removed, count(*)::int AS looked, max(id) AS last,
  coalesce(bool_and(born < clock_timestamp() - $2 * interval '1 day'), false) AS "allOld" FROM looked`;
