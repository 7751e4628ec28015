import { randomUUID } from 'node:crypto';
import type { TestService } from '../src/testing/index.ts';

/** A message in the inbox, as a failing handler leaves it. */
export async function stored(service: TestService, changes: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID();
  const row = {
    consumer: 'tiny',
    event_id: id,
    topic: 'rondetafel.dossier',
    stream: `dossier:case:${id}`,
    epoch: 1,
    seq: 1,
    since: new Date(),
    type: 'case-closed',
    source: 'urn:x',
    time: new Date(),
    data: '{"caseId":"x"}',
    status: 'parked',
    attempts: 6,
    last_error: '{"class":"TypeError"}',
    ...changes,
  };
  const columns = Object.keys(row);
  const { rows } = await service.database.admin.query(
    `INSERT INTO inbox_message (${columns}) VALUES (${columns.map((_, at) => `$${at + 1}`)}) RETURNING id`,
    Object.values(row),
  );
  return rows[0].id;
}
export const statusOf = async (service: TestService, id: string) =>
  (await service.database.admin.query('SELECT status, ruling FROM inbox_message WHERE id = $1', [id])).rows[0];
export const auditOf = async (service: TestService, object: string) => {
  const { rows } = await service.database.admin.query(
    'SELECT person_id, action, result FROM chassis.audit_entry WHERE object = $1 ORDER BY id',
    [object],
  );
  return rows.map(({ person_id, action, result }) => [person_id, action, result]);
};
