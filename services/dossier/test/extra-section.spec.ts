import { randomUUID } from 'node:crypto';
import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { anOpenDossier, colleague } from './a-running-case.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'dx' });
});
afterAll(() => dossier?.stop());
afterEach(() => dossier.clock.moveTo('2026-11-23T09:00:00Z'));

const administrator = somebody(['administrator']);
const need = {
  name: 'Veiligheidsafspraken',
  necessity: 'Wie wanneer komt, moeten alle partijen weten.',
  untilOn: '2027-05-31',
};

const register = (person: Person = administrator, more: object = {}) =>
  dossier.as(person).post('/v1/extra-sections', { ...need, ...more }, { 'Idempotency-Key': randomUUID() });
const review = (sectionId: string, untilOn: string, person: Person = administrator) =>
  dossier.as(person).post(`/v1/extra-sections/${sectionId}/_review`, { untilOn });
const registered = async (): Promise<string> => (await register()).body.sectionId;

const texts = (caseId: string, path = '') => `/v1/cases/${caseId}/dossier/extra-sections${path}`;
const read = (person: Person, caseId: string, path = '') => dossier.as(person).get(texts(caseId, path));
const write = (person: Person, caseId: string, sectionId: string, text: string, version = 0) =>
  dossier.as(person).put(texts(caseId, `/${sectionId}`), { text }, { 'If-Match': `"${version}"` });

test('R-4: an administrator registers why a section is needed and until when; nobody else does', async () => {
  const { status, body } = await register();
  expect(status).toBe(201);
  const { items } = (await dossier.as(administrator).get('/v1/extra-sections')).body;
  expect(items.find(({ sectionId }: any) => sectionId === body.sectionId)).toMatchObject({
    ...need,
    registeredById: administrator.personId,
  });
  for (const roles of [['professional'], ['independent-coordinator'], ['privacy-officer'], ['resident']] as const) {
    const other = somebody(roles);
    expect((await register(other)).status).toBe(403);
    expect((await review(body.sectionId, '2026-12-01', other)).status).toBe(403);
    expect((await dossier.as(other).get('/v1/extra-sections')).status).toBe(403);
  }
});

test('R-4: without a reason, or for longer than a year, a section is refused at its field', async () => {
  expect((await register(administrator, { necessity: ' ' })).body.errors[0].pointer).toBe('/necessity');
  const { status, body } = await register(administrator, { untilOn: '2028-01-01' });
  expect([status, body.code, body.errors[0]]).toMatchObject([
    400,
    'extra-section-not-possible',
    { pointer: '/untilOn', code: 'longer-than-a-year' },
  ]);
  expect((await review(randomUUID(), '2026-12-01')).status).toBe(404);
});

test('R-4: it is written and read as the other sections are, and keeps every version', async () => {
  const { caseId, coordinator, teacher } = await anOpenDossier(dossier);
  const sectionId = await registered();
  expect((await write(coordinator, caseId, sectionId, 'Oma haalt Pim op.')).body).toEqual({ version: 1 });
  dossier.clock.pass(60);
  expect((await write(coordinator, caseId, sectionId, 'De buurvrouw haalt Pim op.')).body.code).toBe('stale-version');
  expect((await write(coordinator, caseId, sectionId, 'De buurvrouw haalt Pim op.', 1)).body).toEqual({ version: 2 });
  const { mayWrite, items } = (await read(teacher, caseId)).body;
  expect([mayWrite, items.find((one: any) => one.sectionId === sectionId)]).toMatchObject([
    false,
    { ...need, isOpen: true, version: 2, text: 'De buurvrouw haalt Pim op.', writtenBy: { name: expect.any(String) } },
  ]);
  const versions = (await read(teacher, caseId, `/${sectionId}/versions`)).body.items;
  expect(versions.map(({ version, text }: any) => [version, text])).toEqual([
    [2, 'De buurvrouw haalt Pim op.'],
    [1, 'Oma haalt Pim op.'],
  ]);
  expect((await write(coordinator, caseId, sectionId, 'a'.repeat(801), 2)).status).toBe(400);
  const { rows } = await dossier.database.admin.query(
    `SELECT encode(content, 'escape') AS text FROM extra_section_text WHERE case_id = $1`,
    [caseId],
  );
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toContain('buurvrouw');
});

test('R-4: in a section that nobody registered, or that is over, nothing is written; what was, stays', async () => {
  const { caseId, coordinator } = await anOpenDossier(dossier);
  const other = await anOpenDossier(dossier);
  expect((await write(coordinator, caseId, randomUUID(), 'Zo maar.')).status).toBe(404);
  const sectionId = await registered();
  await write(coordinator, caseId, sectionId, 'Oma haalt Pim op.');
  expect((await review(sectionId, '2026-11-23')).status).toBe(204);
  dossier.clock.moveTo('2026-11-24T09:00:00Z');
  const late = await write(coordinator, caseId, sectionId, 'Niet meer.', 1);
  expect([late.status, late.body.code]).toEqual([409, 'extra-section-over']);
  expect((await review(sectionId, '2026-12-31')).body.code).toBe('extra-section-over');
  const found = async (person: Person, inCase: string) =>
    (await read(person, inCase)).body.items.find((one: any) => one.sectionId === sectionId);
  expect(await found(coordinator, caseId)).toMatchObject({ isOpen: false, text: 'Oma haalt Pim op.' });
  expect(await found(other.coordinator, other.caseId)).toBeUndefined();
});

test('R-4: who sees no progress of a case, sees no extra section (S000-17, P-21, P-27)', async () => {
  const { caseId, coordinator, teacher, safeHomeWorker, reporter, memberIds } = await anOpenDossier(dossier);
  const sectionId = await registered();
  await write(coordinator, caseId, sectionId, 'Oma haalt Pim op.');
  const adviser = await colleague(dossier, 'mental-health-care');
  const { personId, organisationId } = adviser;
  const involved = await dossier.as(coordinator).post(
    `/v1/cases/${caseId}/parties`,
    {
      personId,
      organisationId,
      role: 'adviser',
      memberIds: [memberIds[0]],
      untilOn: '2026-12-24',
      reason: 'Kent de regels.',
    },
    { 'Idempotency-Key': randomUUID() },
  );
  expect(involved.status).toBe(201);
  const { body } = await dossier.as(coordinator).put(`/v1/cases/${caseId}/members/${memberIds[0]}/access`);
  const resident = somebody(['resident']);
  await dossier.as(resident).post('/v1/own-pages/_open', { code: body.code });
  const statuses = async (person: Person) => [
    (await read(person, caseId)).status,
    (await read(person, caseId, `/${sectionId}/versions`)).status,
    (await write(person, caseId, sectionId, 'Anders.', 1)).status,
  ];
  const everybody: [Person, number[]][] = [
    [teacher, [200, 200, 403]],
    [adviser, [403, 403, 403]],
    [resident, [404, 404, 404]],
    [reporter, [403, 403, 403]],
    [safeHomeWorker, [404, 404, 404]],
    [await colleague(dossier), [404, 404, 404]],
    [administrator, [404, 404, 404]],
  ];
  for (const [person, expected] of everybody) expect(await statuses(person)).toEqual(expected);
  expect(await statuses(coordinator)).toEqual([200, 200, 200]);
});
