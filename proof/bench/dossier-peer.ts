import { randomBytes, randomUUID } from 'node:crypto';
import fastify from 'fastify';
import pg from 'pg';

/*
 * The peer of dossier.ts: bare Fastify and `pg`, for each act one transaction that keeps the same rows: the version, the
 * answers, the event, the line of the audit. It reads the version and the answers before an answer, as whoever decides
 * has to. No token, no rights, no validation, no row-level security (it is the superuser), no encryption, no relay.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
let cases = 0;
const published = new Map<string, number>();

const statements = {
  case: `INSERT INTO case_record (case_id, district, source_kind, state, registered_at, reported_by_person,
      reported_by_organisation, version, digits) VALUES ($1, 'almere-buiten', 'report', 'dossier', $2, $3, $3, 1, $4)`,
  plan: 'INSERT INTO plan (case_id) VALUES ($1)',
  stream: 'INSERT INTO event_stream (stream, epoch, last_seq, since) VALUES ($1, 1, 1, clock_timestamp())',
  lock: 'SELECT revision FROM plan WHERE case_id = $1 FOR UPDATE',
  version: `INSERT INTO plan_version (case_id, version, content, digest, asked_at, asked_by_id, answer_by)
    VALUES ($1, 1, $2, 'digest', $3, $4, '2027-01-15')`,
  readVersion: 'SELECT content FROM plan_version WHERE case_id = $1',
  readAnswers: 'SELECT answer FROM plan_answer WHERE case_id = $1',
  answer: `INSERT INTO plan_answer (answer_id, case_id, version, answer, answered_at) VALUES ($1, $2, 1, $3, $4)`,
  adopt: 'UPDATE plan_version SET adopted_at = $2 WHERE case_id = $1',
  outbox: `INSERT INTO outbox (event_id, topic, partition, stream, epoch, seq, since, type, source, time, data)
    VALUES ($1, 'rondetafel.dossier', 0, $2, 1, $3, $4, 'nl.rondetafel.dossier.plan-answered.v1', 'urn:bare', $4, $5)`,
  audit: `INSERT INTO chassis.audit_entry (person_id, organisation_id, action, object, result, origin, trace_id)
    VALUES ($1, $1, $2, $3, 'done', 'POST', $4)`,
};

type Run = (name: keyof typeof statements, ...values: unknown[]) => Promise<pg.QueryResult>;

async function inTransaction(work: (run: Run) => Promise<unknown>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await work((name, ...values) => client.query({ name, text: statements[name], values }));
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function note(run: Run, caseId: string, action: string, data: object): Promise<void> {
  const seq = (published.get(caseId) ?? 0) + 1;
  published.set(caseId, seq);
  await run('outbox', randomUUID(), `dossier:case:${caseId}`, seq, new Date(), JSON.stringify(data));
  await run('audit', randomUUID(), action, `case:${caseId}`, randomBytes(16).toString('hex'));
}

const app = fastify();
app.get('/', async () => ({ ready: true }));
app.post('/cases', async () => {
  const caseId = randomUUID();
  await inTransaction(async (run) => {
    await run('case', caseId, new Date(), randomUUID(), String(cases++).padStart(6, '0'));
    await run('plan', caseId);
    await run('stream', `dossier:case:${caseId}`);
  });
  return { caseId };
});
app.post<{ Params: { caseId: string } }>('/cases/:caseId/_ask', async ({ params: { caseId }, body }) => {
  await inTransaction(async (run) => {
    await run('lock', caseId);
    await run('version', caseId, Buffer.from(JSON.stringify(body)), new Date(), randomUUID());
    await note(run, caseId, 'ask-plan', { caseId, planVersion: 1 });
  });
  return { planVersion: 1 };
});
app.post<{ Params: { caseId: string }; Body: { answer: string; adopts: boolean } }>(
  '/cases/:caseId/answers',
  async ({ params: { caseId }, body: { answer, adopts } }) => {
    await inTransaction(async (run) => {
      await run('lock', caseId);
      await run('readVersion', caseId);
      await run('readAnswers', caseId);
      await run('answer', randomUUID(), caseId, Buffer.from(JSON.stringify({ answer })), new Date());
      if (adopts) await run('adopt', caseId, new Date());
      await note(run, caseId, 'answer-plan', { caseId, planVersion: 1 });
    });
    return {};
  },
);
await app.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
// Ends when the launcher's pipe closes.
process.stdin.on('end', () => process.exit()).resume();
