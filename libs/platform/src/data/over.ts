import type { Service } from '../service.ts';
import type { Sql } from '../sql.ts';

/**
 * Each minute: deletes the rows that a table declares to be over.
 * @param now business time.
 */
export async function deleteOver(sql: Sql, { capabilities }: Pick<Service, 'capabilities'>, now: Date): Promise<void> {
  for (const [table, { over }] of capabilities.flatMap(({ tables }) => Object.entries(tables))) {
    if (over) await sql.query(`DELETE FROM ${table} WHERE ${over}`, over.includes('$1') ? [now] : []);
  }
}
