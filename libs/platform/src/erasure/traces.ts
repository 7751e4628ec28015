import type { Sql } from '../sql.ts';

/**
 * Erases what the platform and eventing store about an erased id: published and received events, timers, stored responses
 * and revisions, each as soon as it is no longer needed.
 *
 * Kept on purpose, without content: the audit trail and the register of processing (who did what, by law; outside of
 * the case), and the position of each stream (a random id and a number, without which a repeated event would count as new).
 */
const traces: readonly Trace[] = [
  {
    table: 'outbox',
    over: 'published_at IS NOT NULL',
    open: 'published_at IS NULL',
    about: `concat_ws(' ', stream, data)`,
  },
  {
    table: 'inbox_message',
    over: `status IN ('done', 'skipped')`,
    open: `status IN ('pending', 'held', 'parked')`,
    about: `concat_ws(' ', stream, data, raw)`,
  },
  { table: 'timer', over: 'true', about: `concat_ws(' ', key, stream, data)` },
  { table: 'chassis.revision', over: 'true', about: 'object' },
  { table: 'chassis.command', over: 'true', about: `concat_ws(' ', route, answer)` },
];

interface Trace {
  readonly table: string;
  /** The rows that are no longer needed. */
  readonly over: string;
  /** The others, found by an index. Absent where there are none. */
  readonly open?: string;
  /** What of a row may name an id. */
  readonly about: string;
}

export async function rememberErased(sql: Sql, ids: readonly string[]): Promise<void> {
  await sql.query(
    'INSERT INTO chassis.erased_subject (subject) SELECT unnest($1::uuid[]) ON CONFLICT (subject) DO NOTHING',
    [ids],
  );
}

/** `$1`: the ids as patterns. */
const removal = traces.map(
  ({ table, over, about }, n) => `removed_${n} AS (DELETE FROM ${table} WHERE ${over} AND ${about} LIKE ANY ($1))`,
);
const stillNamed = traces.flatMap(({ table, open, about }) =>
  open ? [`EXISTS (SELECT FROM ${table} WHERE ${open} AND ${about} LIKE '%' || subject || '%')`] : [],
);

/**
 * Deletes what is no longer needed. Only later rounds mark an id as done, because the events of the erasing transaction
 * are stored at its end, after this has run. One statement and so one snapshot: a row is either over and deleted, or
 * still open and keeps its id from being done, and what is over is read once however many ids there are.
 * @param ids within the transaction that erases them; absent: all ids that are not done yet.
 */
export async function sweepErased(sql: Sql, ids?: readonly string[]): Promise<void> {
  const open =
    ids ??
    (await sql.query('SELECT subject FROM chassis.erased_subject WHERE swept_at IS NULL LIMIT 100')).rows.map(
      ({ subject }) => subject,
    );
  if (open.length === 0) return;
  const patterns = open.map((id) => `%${id}%`);
  if (ids) {
    await sql.query(`WITH ${removal.join(', ')} SELECT`, [patterns]);
    return;
  }
  await sql.query(
    `WITH ${removal.join(', ')}
     UPDATE chassis.erased_subject SET swept_at = clock_timestamp()
     WHERE subject = ANY ($2::uuid[]) AND swept_at IS NULL AND NOT (${stillNamed.join(' OR ')})`,
    [patterns, open],
  );
}
