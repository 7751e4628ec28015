import type { Sql } from '../sql.ts';

/**
 * Erases what the platform and eventing store about an erased id: published and received events, timers, stored responses
 * and revisions, each as soon as it is no longer needed.
 *
 * Kept on purpose, without content: the audit trail and the register of processing (who did what, by law; outside of
 * the case), and the position of each stream (a random id and a number, without which a repeated event would count as new).
 */
const traces: readonly { readonly table: string; readonly over: string; readonly about: string }[] = [
  { table: 'outbox', over: 'published_at IS NOT NULL', about: `concat_ws(' ', stream, data)` },
  { table: 'inbox_message', over: `status IN ('done', 'skipped')`, about: `concat_ws(' ', stream, data, raw)` },
  { table: 'timer', over: 'true', about: `concat_ws(' ', key, stream, data)` },
  { table: 'chassis.revision', over: 'true', about: 'object' },
  { table: 'chassis.command', over: 'true', about: `concat_ws(' ', route, answer)` },
];

export async function rememberErased(sql: Sql, ids: readonly string[]): Promise<void> {
  await sql.query(
    'INSERT INTO chassis.erased_subject (subject) SELECT unnest($1::uuid[]) ON CONFLICT (subject) DO NOTHING',
    [ids],
  );
}

/**
 * Deletes what is no longer needed. Only later rounds mark an id as done, because the events of the erasing transaction
 * are stored at its end, after this has run.
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
  for (const { table, over, about } of traces) {
    await sql.query(`DELETE FROM ${table} WHERE ${over} AND ${about} LIKE ANY ($1)`, [patterns]);
  }
  if (ids) return;
  const left = traces.map(
    ({ table, about }) => `EXISTS (SELECT 1 FROM ${table} WHERE ${about} LIKE '%' || subject || '%')`,
  );
  await sql.query(
    `UPDATE chassis.erased_subject SET swept_at = clock_timestamp()
     WHERE subject = ANY ($1::uuid[]) AND swept_at IS NULL AND NOT (${left.join(' OR ')})`,
    [open],
  );
}
