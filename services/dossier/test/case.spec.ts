import { randomUUID } from 'node:crypto';
import { caseRegistered } from '@rondetafel/contracts';
import { somebody, startTestService, type TestService, unprotectedTables } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service);
});
afterAll(() => dossier.stop());

const household = (changes: object = {}) => ({
  district: 'almere-buiten',
  sourceKind: 'report',
  members: [
    { givenName: 'Roos', familyName: 'Verzonnen', birthOn: '1988-02-29', lifeAreas: ['housing', 'finances'] },
    {
      givenName: 'Pim',
      familyName: 'Verzonnen-Bedacht',
      birthOn: '2015-06-01',
      lifeAreas: ['education'],
      relation: 'child',
    },
  ],
  explored: 'De huur loopt achter en Pim blijft thuis van school.',
  ...changes,
});

const registered = async (reporter = somebody()) => {
  const { status, body } = await dossier.as(reporter).post('/v1/cases', household());
  expect(status).toBe(201);
  return { reporter, caseId: body.caseId as string, memberIds: body.memberIds as string[] };
};

test('P-1: who registers a household finds it again, with what was told', async () => {
  const { reporter, caseId, memberIds } = await registered();
  const { status, body } = await dossier.as(reporter).get(`/v1/cases/${caseId}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    caseId,
    district: 'almere-buiten',
    sourceKind: 'report',
    state: 'pre-dossier',
    version: 1,
    registeredAt: '2026-11-23T09:00:00.000Z',
    explored: household().explored,
    reportedBy: { personId: reporter.personId, organisationId: reporter.organisationId },
    members: expect.arrayContaining([
      expect.objectContaining({ memberId: memberIds[0], givenName: 'Roos', lifeAreas: ['housing', 'finances'] }),
      expect.objectContaining({ memberId: memberIds[1], birthOn: '2015-06-01', relation: 'child' }),
    ]),
  });
});

test('P-1: the others hear that a case exists, in ids and codes', async () => {
  const { reporter, caseId, memberIds } = await registered();
  const said = (await dossier.published()).filter(({ data }) => data.caseId === caseId);
  expect(said.map(({ type }) => type)).toEqual([caseRegistered.type]);
  expect(said[0]!.data).toEqual({
    caseId,
    district: 'almere-buiten',
    sourceKind: 'report',
    registeredAt: '2026-11-23T09:00:00.000Z',
    reportedBy: { personId: reporter.personId, organisationId: reporter.organisationId },
    members: [
      { memberId: memberIds[0], minor: false, representation: 'self' },
      { memberId: memberIds[1], minor: true },
    ],
  });
});

test('S000-17: for a colleague with the same role and organisation the case is not there', async () => {
  const { reporter, caseId } = await registered();
  const colleague = { ...somebody(), organisationId: reporter.organisationId };
  const answer = await dossier.as(colleague).get(`/v1/cases/${caseId}`);
  const nothing = await dossier.as(colleague).get(`/v1/cases/${randomUUID()}`);
  expect(answer.status).toBe(404);
  expect({ ...answer.body, traceId: '' }).toEqual({ ...nothing.body, traceId: '' });
  expect((await dossier.as(colleague).get('/v1/cases')).body.items).toEqual([]);
});

test('the list shows own cases only, newest first, page by page, without a total', async () => {
  const { reporter, caseId: first } = await registered();
  const { caseId: second } = await registered(reporter);
  const { caseId: third } = await registered(reporter);
  await registered();
  const page = await dossier.as(reporter).get('/v1/cases?limit=2');
  const next = await dossier.as(reporter).get(`/v1/cases${page.body._links.next.href}`);
  const seen = [...page.body.items, ...next.body.items];
  expect(seen.map(({ caseId }) => caseId).sort()).toEqual([first, second, third].sort());
  expect(seen[0].familyNames).toEqual(['Verzonnen', 'Verzonnen-Bedacht']);
  expect(Object.keys(next.body)).toEqual(['items', '_links']);
  expect(next.body._links).toEqual({});
});

test('the list names the cases that are asked for, as far as they are in sight (A4)', async () => {
  const { reporter, caseId: mine } = await registered();
  await registered(reporter);
  const { caseId: another } = await registered();
  const { items } = (await dossier.as(reporter).get(`/v1/cases?caseIds=${mine},${another}`)).body;
  expect(items.map(({ caseId }: { caseId: string }) => caseId)).toEqual([mine]);
});

test('P-3: two people without a name are not one, and one name is one however it is typed', async () => {
  const register = async (familyName: string) => {
    const members = [{ givenName: 'Roos', familyName, birthOn: '1971-03-09', lifeAreas: [] }];
    return (await dossier.as(somebody()).post('/v1/cases', household({ members }))).body.known;
  };
  expect([await register('-'), await register('-'), await register('.')]).toEqual([false, false, false]);
  expect([await register('van der Yıldız'), await register('Yildiz, v.d.')]).toEqual([false, true]);
});

test('P-1: whoever is there can be registered: by a year, by one name, without either, or still to be born', async () => {
  const reporter = somebody();
  const lifeAreas: string[] = [];
  const members = [
    { givenName: 'Omar', familyName: 'Verzonnen', birthOn: '1990', lifeAreas },
    { familyName: 'Suharto', birthOn: '1971-05', lifeAreas },
    { givenName: 'Neef', minor: true, lifeAreas },
    { unborn: true, birthOn: '2027-03', lifeAreas },
  ];
  const { status, body } = await dossier.as(reporter).post('/v1/cases', household({ members }));
  expect([status, body.known]).toEqual([201, false]);
  const seen = (await dossier.as(reporter).get(`/v1/cases/${body.caseId}`)).body.members;
  expect(seen.map(({ memberId: _, version: __, ...member }: { memberId: string; version: number }) => member)).toEqual([
    members[1],
    members[0],
    members[2],
    members[3],
  ]);
  const [line] = (await dossier.as(reporter).get('/v1/cases')).body.items;
  expect(line.familyNames.toSorted()).toEqual(['Neef', 'Suharto', 'Verzonnen']);
  for (const birthOn of ['1990-13', '1990-02-30', '90', '1-2-1990']) {
    const refused = await dossier.as(reporter).post('/v1/cases', household({ members: [{ ...members[0], birthOn }] }));
    expect([refused.status, refused.body.errors[0]?.code]).toEqual([400, 'no-day-of-birth']);
  }
});

test('a role that may not register cases is refused, and that it tried is on record', async () => {
  const resident = somebody(['resident']);
  const { status, body } = await dossier.as(resident).post('/v1/cases', household());
  expect([status, body.code]).toEqual([403, 'may-not']);
  const { rows } = await dossier.database.admin.query(
    'SELECT action, result, origin FROM chassis.audit_entry WHERE person_id = $1',
    [resident.personId],
  );
  expect(rows).toEqual([{ action: 'register-case', result: 'may-not', origin: 'POST /v1/cases' }]);
});

test('a faulty registration is answered with every fault, and nothing is kept', async () => {
  const reporter = somebody();
  const asked = household({ district: 'atlantis', members: [{ ...household().members[0], birthOn: '2099-01-01' }] });
  const { status, body } = await dossier.as(reporter).post('/v1/cases', asked);
  expect(status).toBe(400);
  expect(body.rule).toBe('P-1');
  expect(body.errors.map((fault: any) => fault.pointer)).toEqual(['/district', '/members/0/birthOn']);
  expect((await dossier.as(reporter).get('/v1/cases')).body.items).toEqual([]);
});

test('what is told of a household is sealed in the database and in nothing that leaves it', async () => {
  const { reporter, caseId } = await registered();
  await dossier.as(reporter).get(`/v1/cases/${caseId}`);
  await dossier.as(reporter).get('/v1/cases');
  const stored = await dossier.database.admin.query(
    'SELECT person AS sealed FROM household_member UNION ALL SELECT explored FROM case_record',
  );
  const trail = await dossier.database.admin.query(`
    SELECT (SELECT string_agg(a::text, '') FROM chassis.audit_entry a) || (SELECT string_agg(o::text, '') FROM outbox o)
      || (SELECT string_agg(l::text, '') FROM chassis.processing_line l) AS text`);
  const measured = (await dossier.as().get('/metrics')).body;
  const left = Buffer.from([dossier.logged(), measured, trail.rows[0].text].join('\n'));
  for (const clear of ['Verzonnen', 'Roos', '1988-02-29', 'housing', 'huur']) {
    for (const bytes of [left, ...stored.rows.map(({ sealed }) => sealed as Buffer)]) {
      expect(bytes.includes(clear)).toBe(false);
    }
  }
});

test('S000-6: every table about a case is behind row-level security', async () => {
  expect(await unprotectedTables(dossier.database.admin, service)).toEqual([]);
});

test('Logboek Dataverwerkingen: a household of two is two lines for each time it was used', async () => {
  const { reporter, caseId, memberIds } = await registered();
  await dossier.as(reporter).get(`/v1/cases/${caseId}`);
  const { rows } = await dossier.database.admin.query(
    'SELECT activity, subject FROM chassis.processing_line WHERE subject = ANY($1) ORDER BY id',
    [memberIds],
  );
  expect(rows.map(({ activity }) => activity)).toEqual([
    'case-registration',
    'case-registration',
    'case-reading',
    'case-reading',
  ]);
});

test('every case has a number of its own, on every page of it', async () => {
  const anna = somebody();
  const register = () => dossier.as(anna).post('/v1/cases', household());
  const registered = await Promise.all(Array.from({ length: 8 }, register));
  const { items } = (await dossier.as(anna).get('/v1/cases')).body;
  expect(items.length).toBe(registered.length);
  expect(new Set(items.map((line: { number: string }) => line.number)).size).toBe(8);
  const [{ caseId, number }] = items;
  expect(number).toMatch(/^RT-\d{6}-\d$/);
  expect((await dossier.as(anna).get(`/v1/cases/${caseId}`)).body.number).toBe(number);
  // It is dossier's alone: nothing on the bus knows it.
  expect(JSON.stringify(await dossier.published())).not.toContain(number.slice(3, 9));
});
