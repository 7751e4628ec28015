import { randomUUID } from 'node:crypto';
import { type Person, startTestService, type TestService, unprotectedTables } from '@rondetafel/platform/testing';
import pg from 'pg';
import { sightByAct } from '../src/migrations/2026-11-29-sight-by-act.ts';
import { service } from '../src/service.ts';
import { anOpenDossier, aRunningCase, colleague, professional } from './a-running-case.ts';

const dossierRoles = { owner: 'dossier_owner', app: 'dossier_app', worker: 'dossier_worker', sight: 'dossier_sight' };
let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'do' });
});
afterAll(() => dossier.stop());

test('S002-45, P-1: a decision for a table opens the dossier, and who takes part sees it', async () => {
  const { theCase, coordinator, teacher, reporter, memberIds } = await anOpenDossier(dossier);
  expect(await theCase.said()).toEqual(['coordinator-appointed', 'dossier-opened', 'party-involved', 'party-involved']);
  for (const person of [coordinator, teacher]) {
    const { status, body } = await theCase.see(person);
    expect([status, body.state]).toEqual([200, 'dossier']);
    expect(body.members.map((one: any) => one.memberId).sort()).toEqual([...memberIds].sort());
    expect(body.coordinators).toMatchObject([{ kind: 'independent', personId: coordinator.personId }]);
  }
  // Who only reported and asked learns the outcome of the request, not the dossier.
  expect((await theCase.see(reporter)).status).toBe(403);
});

test('whoever a request names as the one who asks does not see the household by it (P-4, R-24)', async () => {
  const { theCase, teacher, coordinator } = await aRunningCase(dossier);
  for (const named of [await colleague(dossier), coordinator, teacher]) {
    await theCase.requested([], randomUUID(), named);
    expect([(await theCase.see(named)).status, (await theCase.parties(named)).status]).toEqual([404, 404]);
    expect((await dossier.as(named).get('/v1/cases')).body.items).toEqual([]);
  }
});

test('sight that release 1 gave by naming ends with the upgrade; other sight stays (P-4)', async () => {
  const [open, { theCase, reporter, caseId }] = [await anOpenDossier(dossier), await aRunningCase(dossier)];
  const [named, confirmed] = [await colleague(dossier), await colleague(dossier)];
  await theCase.requested([], randomUUID(), named);
  const { admin, ownerUrl } = dossier.database;
  const stand = (person: Person, ofCase: string) =>
    admin.query(
      `INSERT INTO involvement (involvement_id, case_id, person_id, organisation_id, standing, since)
       VALUES (gen_random_uuid(), $1, $2, $3, 'requester', now())`,
      [ofCase, person.personId, person.organisationId],
    );
  await stand(named, caseId);
  await stand(confirmed, open.caseId);
  await admin.query(`INSERT INTO case_request VALUES (gen_random_uuid(), $1, $2, $3, 'decided', 'round-table')`, [
    open.caseId,
    confirmed.personId,
    confirmed.organisationId,
  ]);
  expect((await theCase.see(named)).status).toBe(200);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('BEGIN');
  for (const statement of sightByAct.sql(dossierRoles)) await owner.query(statement);
  await owner.query('COMMIT');
  await owner.end();
  expect([(await theCase.see(named)).status, (await theCase.see(reporter)).status]).toEqual([404, 200]);
  expect((await open.theCase.see(confirmed)).status).toBe(403); // stands in it, and learns the outcome only
});

test('intake is for who took it in and who coordinates, not for a party (S000-18)', async () => {
  const { theCase, coordinator, teacher, reporter } = await anOpenDossier(dossier);
  expect((await theCase.see(coordinator)).body.reportedBy).toEqual(professional(reporter));
  expect((await theCase.see(teacher)).body).not.toHaveProperty('reportedBy');
});

const steps = ['requested', 'assigned', 'decided'] as const;
const orders = steps.flatMap((first) =>
  steps.flatMap((second) =>
    steps.flatMap((third) => (new Set([first, second, third]).size === 3 ? [[first, second, third] as const] : [])),
  ),
);

test.each(orders)('%s, then %s, then %s come to the same', async (...order) => {
  const { theCase, coordinator, teacher } = await aRunningCase(dossier);
  for (const step of order) await theCase[step]();
  expect((await theCase.see(teacher)).status).toBe(200);
  const { items } = (await theCase.parties(coordinator)).body;
  expect(items.map((one: any) => [one.organisation.kind, Boolean(one.hidden)]).sort()).toEqual([
    ['safe-home', true],
    ['school', false],
  ]);
  expect((await theCase.said()).sort()).toEqual(
    ['coordinator-appointed', 'dossier-opened', 'party-involved', 'party-involved'].sort(),
  );
});

test('an event heard twice under another id adds nothing to who takes part', async () => {
  const { theCase, coordinator } = await anOpenDossier(dossier);
  const before = (await theCase.parties(coordinator)).body;
  await theCase.requested();
  await theCase.assigned();
  await theCase.decided();
  expect((await theCase.parties(coordinator)).body).toEqual(before);
});

test('Logboek Dataverwerkingen: a list of parties is about the members that the parties shown are there for', async () => {
  const { theCase, teacher, memberIds } = await anOpenDossier(dossier);
  const lines = async () => {
    const { rows } = await dossier.database.admin.query(
      `SELECT subject FROM chassis.processing_line WHERE activity = 'case-reading' AND subject = ANY ($1)`,
      [memberIds],
    );
    return rows.map(({ subject }) => subject);
  };
  expect(await lines()).toEqual([]);
  await theCase.parties(teacher);
  expect(await lines()).toEqual([memberIds[1]]);
});

test('S000-17: to a stranger every address of a case answers as if there were none', async () => {
  const { theCase, school } = await anOpenDossier(dossier);
  const stranger = await colleague(dossier, 'school', { roles: ['professional', 'independent-coordinator'] });
  const input = { organisationId: stranger.organisationId, role: 'provider', memberIds: [randomUUID()], reason: 'x' };
  const statuses = [
    await theCase.see(stranger),
    await theCase.parties(stranger),
    await theCase.post(stranger, '', input),
    await theCase.post(stranger, `/${school.partyId}/_release`),
    await theCase.post(stranger, `/${school.partyId}/_exclude`, { reason: 'x' }),
    await theCase.post(stranger, `/${school.partyId}/_end`, { reason: 'x' }),
    await theCase.post(stranger, `/${school.partyId}/_change-contact`, { personId: stranger.personId }),
  ].map(({ status, body }) => [status, body.code]);
  expect(statuses).toEqual(statuses.map(() => [404, 'case-unknown']));
});

test('every table about a case is behind forced row-level security, for both roles', async () => {
  expect(await unprotectedTables(dossier.database.admin, service)).toEqual([]);
});
