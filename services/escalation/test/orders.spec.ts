import { randomUUID } from 'node:crypto';
import {
  caseRegistered,
  dossierErased,
  dossierOpened,
  householdChanged,
  organisationListed,
} from '@rondetafel/contracts';
import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import pg from 'pg';
import { registeredCases } from '../src/migrations/2026-11-29-registered-cases.ts';
import { service } from '../src/service.ts';
import {
  aDispatcher,
  aHousehold,
  anAskedCase,
  district,
  downscalingOf,
  listed,
  ok,
  professionalOf,
  requestOf,
} from './people.ts';

let escalation: TestService;
beforeAll(async () => {
  escalation = await startTestService(service, { prefix: 'es' });
});
afterAll(() => escalation.stop());

const at = '2026-11-23T09:00:00Z';
const waitsFor = async (person: Person, requestId: string) =>
  (await escalation.as(person).get(`/v1/requests/${requestId}`)).body.waitsFor;

describe('registration and request', () => {
  test('a request waits for the registration that is still on its way (P-1)', async () => {
    const [reporter, dispatcher] = [somebody(), await aDispatcher(escalation)];
    const household = aHousehold(escalation, reporter);
    const asked = escalation.as(reporter).post('/v1/upscaling-requests', requestOf(household));
    await household.receive();
    const { requestId } = ok(await asked, 201);
    expect(await waitsFor(dispatcher, requestId)).toBe('coordinator');
    const { rows } = await escalation.database.admin.query('SELECT * FROM escalation_case WHERE case_id = $1', [
      household.caseId,
    ]);
    expect(rows).toEqual([
      expect.objectContaining({
        district: 'almere-buiten',
        reported_by_id: reporter.personId,
        member_ids: household.members,
      }),
    ]);
  });

  test('unheard of, out of sight and erased answer alike, after the same wait, and nothing is kept (P-1, S000-17)', async () => {
    const [stranger, reporter] = [somebody(), somebody()];
    const [unheard, unseen, erased] = [0, 1, 2].map(() => aHousehold(escalation, reporter));
    await unseen!.receive();
    await erased!.receive();
    const erasure = { caseId: erased!.caseId, memberIds: erased!.members, erasedAt: at };
    await escalation.receive(dossierErased, erasure);
    const ways = [unheard, unseen, erased].flatMap((household) => [
      ['upscaling', requestOf(household!)] as const,
      ['downscaling', downscalingOf(household!)] as const,
    ]);
    const began = performance.now();
    const answers = await Promise.all(
      ways.map(async ([way, body]) => {
        const { status, headers, body: problem } = await escalation.as(stranger).post(`/v1/${way}-requests`, body);
        const { traceId: _, ...said } = problem;
        return { status, retryAfter: headers.get('retry-after'), said, patient: performance.now() - began > 1_500 };
      }),
    );
    expect(answers[0]).toMatchObject({ status: 404, retryAfter: '1', said: { code: 'case-unknown' }, patient: true });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const caseIds = [unheard, erased].map((household) => household!.caseId);
    for (const table of ['escalation_case', 'request', 'request_content', 'member_need', 'known_party']) {
      const { rows } = await escalation.database.admin.query(`SELECT 1 FROM ${table} WHERE case_id = ANY ($1)`, [
        caseIds,
      ]);
      expect([table, rows]).toEqual([table, []]);
    }
    const { rows: attempts } = await escalation.database.admin.query(
      `SELECT result FROM chassis.audit_entry WHERE person_id = $1`,
      [stranger.personId],
    );
    expect(attempts.map(({ result }) => result)).toEqual(ways.map(() => 'case-unknown'));
  });

  test('what release 1 kept for cases that nobody registered is deleted, or waits unseen for its registration (P-1)', async () => {
    const [ghost, recent] = [randomUUID(), randomUUID()];
    const { admin, ownerUrl } = escalation.database;
    for (const [caseId, receivedAt] of [
      [ghost, '2026-01-05T09:00:00Z'],
      [recent, new Date().toISOString()],
    ]) {
      await admin.query(`INSERT INTO escalation_case (case_id, district, stage) VALUES ($1, $2, 'pre-dossier')`, [
        caseId,
        'almere-buiten',
      ]);
      await admin.query(
        `INSERT INTO request (request_id, case_id, direction, state, urgent, requested_by_id,
           requested_by_organisation_id, entered_by_id, received_at)
         VALUES (gen_random_uuid(), $1, 'upscaling', 'open', false, $1, $1, $1, $2)`,
        [caseId, receivedAt],
      );
    }
    const roles = { owner: 'escalation_owner', app: 'escalation_app', worker: '', sight: '' };
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    await owner.query('BEGIN');
    await owner.query('CREATE POLICY starting ON escalation_case FOR INSERT WITH CHECK (true)');
    await owner.query('DROP POLICY registered ON escalation_case');
    for (const statement of registeredCases.sql(roles)) await owner.query(statement);
    await owner.query('COMMIT');
    await owner.end();
    const left = await admin.query(
      'SELECT case_id FROM request WHERE case_id = ANY ($1) UNION ALL SELECT case_id FROM escalation_case WHERE case_id = ANY ($1)',
      [[ghost, recent]],
    );
    expect(left.rows).toEqual([{ case_id: recent }, { case_id: recent }]);

    const requester = { ...somebody(), personId: recent };
    const household = { ...aHousehold(escalation, requester), caseId: recent };
    const client = escalation.as(requester);
    for (const [way, body] of [
      ['upscaling', requestOf(household)],
      ['downscaling', downscalingOf(household)],
    ] as const) {
      const { status, body: problem } = await client.post(`/v1/${way}-requests`, body);
      expect([status, problem.code]).toEqual([404, 'case-unknown']);
    }
    expect(ok(await client.get('/v1/requests')).items).toEqual([]);
    const { rows } = await admin.query('SELECT request_id FROM request WHERE case_id = $1', [recent]);
    const [{ request_id: requestId }] = rows;
    expect((await client.get(`/v1/requests/${requestId}`)).status).toBe(404);
    expect((await client.post(`/v1/requests/${requestId}/_withdraw`, {})).status).toBe(404);
    const { personId, organisationId } = requester;
    await escalation.receive(caseRegistered, {
      caseId: recent,
      district,
      sourceKind: 'report',
      registeredAt: at,
      reportedBy: { personId, organisationId },
      members: household.members.map((memberId) => ({ memberId, minor: false })),
    });
    expect(ok(await client.get('/v1/requests')).items).toEqual([expect.objectContaining({ requestId })]);
  });

  test('a registration that dossier publishes again leaves the case where it stands (P-1)', async () => {
    const { caseId, receive } = await anAskedCase(escalation);
    await escalation.receive(dossierOpened, { caseId, openedAt: at });
    await receive();
    const { rows } = await escalation.database.admin.query('SELECT stage FROM escalation_case WHERE case_id = $1', [
      caseId,
    ]);
    expect(rows).toEqual([{ stage: 'dossier' }]);
  });

  test('members of another household are nobody’s to name (P-1, P-8)', async () => {
    const [reporter, accessPointId] = [somebody(), randomUUID()];
    const household = aHousehold(escalation, reporter);
    await household.receive();
    const kind = 'youth-health-service';
    await escalation.receive(organisationListed, { organisationId: accessPointId, kind, districts: [] });
    const { organisationId } = await listed(escalation);
    const parties = [{ organisationId, memberIds: [randomUUID()] }];
    for (const [way, body] of [
      ['upscaling', requestOf(household, { parties })],
      ['downscaling', downscalingOf(household, { parties, accessPointId })],
    ] as const) {
      const { status, body: problem } = await escalation.as(reporter).post(`/v1/${way}-requests`, body);
      expect([status, problem.errors]).toEqual([
        400,
        [expect.objectContaining({ code: 'member-unknown', pointer: '/parties/0/memberIds/0' })],
      ]);
    }
  });

  test('who is named as helping is in the directory; an invented party does not count (P-11, P-6, S002-46)', async () => {
    const [reporter, accessPointId] = [somebody(), randomUUID()];
    const [school, elsewhere] = [await listed(escalation), await listed(escalation)];
    const household = aHousehold(escalation, reporter);
    await household.receive();
    const kind = 'youth-health-service';
    await escalation.receive(organisationListed, { organisationId: accessPointId, kind, districts: [] });
    const { organisationId } = school;
    const parties = [
      { organisationId, personId: school.personId },
      { organisationId: randomUUID(), organisationKind: 'school' },
      { organisationId, personId: elsewhere.personId },
      { organisationId, personId: randomUUID() },
    ];
    for (const [way, body] of [
      ['upscaling', requestOf(household, { parties })],
      ['downscaling', downscalingOf(household, { parties, accessPointId })],
    ] as const) {
      const { status, body: problem } = await escalation.as(reporter).post(`/v1/${way}-requests`, body);
      expect([status, problem.errors]).toEqual([
        400,
        [
          expect.objectContaining({ code: 'party-unlisted', pointer: '/parties/1/organisationId' }),
          expect.objectContaining({ code: 'contact-unlisted', pointer: '/parties/2/personId' }),
          expect.objectContaining({ code: 'contact-unlisted', pointer: '/parties/3/personId' }),
        ],
      ]);
    }
    const right = { ...requestOf(household), parties: parties.slice(0, 1) };
    ok(await escalation.as(reporter).post('/v1/upscaling-requests', right), 201);
  });

  test('who was listed a moment ago is heard of before the request is refused (P-11)', async () => {
    const [reporter, school] = [somebody(), somebody()];
    const household = aHousehold(escalation, reporter);
    await household.receive();
    const body = requestOf(household, { parties: [professionalOf(school)] });
    const asked = escalation.as(reporter).post('/v1/upscaling-requests', body);
    await listed(escalation, school);
    ok(await asked, 201);
  });

  test('dossier’s district overrules the requester’s (P-20)', async () => {
    const reporter = somebody();
    const household = aHousehold(escalation, reporter);
    await household.receive();
    const body = requestOf(household, { district: 'almere-hout' });
    const { requestId } = ok(await escalation.as(reporter).post('/v1/upscaling-requests', body), 201);
    expect(await waitsFor(await aDispatcher(escalation), requestId)).toBe('coordinator');
    expect(await waitsFor(await aDispatcher(escalation, ['almere-hout']), requestId)).toBeUndefined();
  });
});

test('P-16: who joined the household can be named in a request, and who left can not', async () => {
  const reporter = somebody();
  const household = aHousehold(escalation, reporter);
  await household.receive();
  const joined = randomUUID();
  await escalation.receive(householdChanged, {
    caseId: household.caseId,
    members: [{ memberId: joined, minor: false, representation: 'self' }],
    changedBy: professionalOf(reporter),
    changedAt: at,
  });
  const asked = requestOf(household);
  const about = (memberId: string) => ({
    ...asked,
    members: asked.members.map((member: object) => ({ ...member, memberId })).slice(0, 1),
    parties: [],
  });
  const ask = (body: object) => escalation.as(reporter).post('/v1/upscaling-requests', body);
  const left = await ask(about(household.members[0]!));
  expect(left.body.errors.map(({ code }: any) => code)).toContain('member-unknown');
  const { body } = await ask(about(joined));
  expect((body.errors ?? []).map(({ code }: any) => code)).not.toContain('member-unknown');
});
