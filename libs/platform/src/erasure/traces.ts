import type { Sql } from '../data/sql.ts';

/**
 * What the chassis and eventing keep about an erased id besides the service's own tables: what was published, received,
 * due, answered and revised. It goes as soon as nothing has to be done with it any more.
 *
 * Kept on purpose, without content: the audit trail and the register of processing (who did what, by law; outside of
 * the case), and how far each stream is (a random id and a number, without which a repeated event would count as new).
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
 * Deletes what is over. Who is forgotten altogether is marked by the rounds that come after the erasure: what it
 * publishes itself is stored at the end of its transaction, when this has looked.
 * @param ids of whom, within the transaction that erases them; without them, of everybody who is not forgotten yet.
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
