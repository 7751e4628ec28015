import { randomBytes, randomUUID } from 'node:crypto';
import fastify from 'fastify';
import pg from 'pg';

/*
 * The peer of http.ts: bare Fastify and `pg`, the rows of one registration in one transaction, one prepared
 * statement a table, as many connections as ours. No token, no rights, no validation, no row-level security (it is the
 * superuser), no encryption, no search for known households, no relay. `ROWS=case` leaves out those for
 * protection only: keys, audit, processing lines.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
let cases = 0;
const all = process.env['ROWS'] !== 'case';

const statements = {
  case: `INSERT INTO case_record (case_id, district, source_kind, state, registered_at, reported_by_person,
      reported_by_organisation, version, digits) VALUES ($1, $2, $3, 'pre-dossier', $4, $5, $6, 1, $7)`,
  involvement: `INSERT INTO involvement (involvement_id, case_id, person_id, organisation_id, standing, granted_by, since)
    VALUES ($1, $2, $3, $4, 'requester', $3, $5)`,
  keys: `INSERT INTO vault.subject_key (subject, kek_id, wrapped) SELECT s, 'bare', w FROM unnest($1::uuid[], $2::bytea[]) n (s, w)`,
  members: `INSERT INTO household_member (member_id, case_id, person, recognised_by)
    SELECT m, $1, p, r FROM unnest($2::uuid[], $3::bytea[], $4::bytea[]) n (m, p, r)`,
  stream: `INSERT INTO event_stream (stream, epoch, last_seq, since) VALUES ($1, 1, 1, clock_timestamp())`,
  outbox: `INSERT INTO outbox (event_id, topic, partition, stream, epoch, seq, since, type, source, time, data)
    VALUES ($1, 'rondetafel.dossier', 0, $2, 1, 1, $3, 'nl.rondetafel.dossier.case-registered.v1', 'urn:bare', $3, $4)`,
  audit: `INSERT INTO chassis.audit_entry (person_id, organisation_id, action, object, result, origin, trace_id)
    VALUES ($1, $2, 'register-case', $3, 'done', 'POST /v1/cases', $4)`,
  processed: `INSERT INTO chassis.processing_line (trace_id, span_id, name, activity, subject, subject_type, status,
      started_at, ended_at)
    SELECT $1, 'bare', 'POST /v1/cases', 'case-registration', s, 'household-member', 'Ok', $2, $2
    FROM unnest($3::uuid[]) n (s)`,
};

interface Asked {
  district: string;
  sourceKind: string;
  members: object[];
}

const app = fastify();
app.get('/', async () => ({ ready: true }));
app.post<{ Body: Asked }>('/v1/cases', async (request, reply) => {
  const { district, sourceKind, members } = request.body;
  const [caseId, personId, organisationId] = [randomUUID(), randomUUID(), randomUUID()];
  const memberIds = members.map(() => randomUUID());
  const now = new Date();
  const registeredAt = now.toISOString();
  const event = { caseId, district, sourceKind, registeredAt, reportedBy: { personId, organisationId }, memberIds };
  const client = await pool.connect();
  const run = (name: keyof typeof statements, ...values: unknown[]) =>
    client.query({ name, text: statements[name], values });
  try {
    await client.query('BEGIN');
    await run('case', caseId, district, sourceKind, now, personId, organisationId, String(cases++).padStart(6, '0'));
    await run('involvement', randomUUID(), caseId, personId, organisationId, now);
    if (all)
      await run(
        'keys',
        memberIds,
        memberIds.map(() => randomBytes(60)),
      );
    const persons = members.map((member) => Buffer.from(JSON.stringify(member)));
    await run(
      'members',
      caseId,
      memberIds,
      persons,
      memberIds.map(() => randomBytes(32)),
    );
    await run('stream', `dossier:case:${caseId}`);
    await run('outbox', randomUUID(), `dossier:case:${caseId}`, now, JSON.stringify(event));
    if (all) {
      const trace = randomBytes(16).toString('hex');
      await run('audit', personId, organisationId, `case:${caseId}`, trace);
      await run('processed', trace, now, memberIds);
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
  return reply.code(201).send({ caseId, state: 'pre-dossier', registeredAt, memberIds, known: false });
});
await app.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
// Ends when the launcher's pipe closes.
process.stdin.on('end', () => process.exit()).resume();
