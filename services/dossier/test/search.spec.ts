import { randomUUID } from 'node:crypto';
import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { anOpenDossier, colleague, household } from './a-running-case.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'ds' });
});
afterAll(() => dossier?.stop());

const search = (as: Person, text: string) => dossier.as(as).post('/v1/_search', { text });
const found = async (as: Person, text: string): Promise<string[]> => {
  const { status, body } = await search(as, text);
  expect(status).toBe(200);
  return body.cases.map(({ caseId }: { caseId: string }) => caseId);
};

async function registered(reporter: Person, familyName: string): Promise<{ caseId: string; number: string }> {
  const { body } = await dossier.as(reporter).post('/v1/cases', household(familyName));
  return (await dossier.as(reporter).get(`/v1/cases/${body.caseId}`)).body;
}

test('a household is found by the beginning of a name, however it was typed, with who is called so', async () => {
  const reporter = somebody();
  const { caseId, number } = await registered(reporter, 'Özdemir-Verzonnen');
  dossier.clock.pass(60);
  const other = await registered(reporter, 'Ozdekker');
  for (const typed of ['Özd', 'ozdemir', 'VERZONNEN', 'roos verzo']) {
    expect(await found(reporter, typed)).toEqual(typed === 'Özd' ? [other.caseId, caseId] : [caseId]);
  }
  const { cases } = (await search(reporter, 'roos ozdem')).body;
  expect(cases).toMatchObject([{ caseId, number, people: ['Roos Özdemir-Verzonnen'] }]);
  expect(await found(reporter, 'zdemir')).toEqual([]);
  // It is not kept, so it is not asked about as a text would be (P-31).
  expect(await found(reporter, '111222333')).toEqual([]);
  expect(await found(reporter, ' - ')).toEqual([]);
});

test('a case is found by its number as people say it, and a wrong digit is noticed', async () => {
  const reporter = somebody();
  const { caseId, number } = await registered(reporter, 'Verzonnen');
  const [, digits, check] = number.split('-') as [string, string, string];
  for (const typed of [number, number.toLowerCase(), digits, `${digits.slice(0, 3)} ${digits.slice(3)} ${check}`]) {
    expect(await found(reporter, typed)).toEqual([caseId]);
  }
  const { body } = await search(reporter, `RT-${digits}-${(Number(check) + 1) % 10}`);
  expect(body).toEqual({ cases: [], isSlip: true, organisations: [], professionals: [] });
});

test('S000-17: a case out of sight answers by name and by number as one that does not exist', async () => {
  const { number } = await registered(somebody(), 'Onvindbaar');
  const colleagueOfAll = somebody(['independent-coordinator']);
  const nothing = { cases: [], isSlip: false, organisations: [], professionals: [] };
  for (const typed of ['Onvindbaar', number, number.slice(3, 9), 'Bestaatniet']) {
    expect((await search(colleagueOfAll, typed)).body).toEqual(nothing);
  }
});

test('P-27: a hidden party, a party that left and who only asked find nothing; those who see the household do', async () => {
  const { theCase, reporter, coordinator, teacher, safeHomeWorker, school, caseId } = await anOpenDossier(dossier);
  const { familyNames, number } = (await dossier.as(coordinator).get('/v1/cases')).body.items[0];
  for (const typed of [familyNames[0], number]) {
    expect(await found(safeHomeWorker, typed)).toEqual([]);
    expect(await found(reporter, typed)).toEqual([]);
    expect(await found(teacher, typed)).toEqual([caseId]);
    expect(await found(coordinator, typed)).toEqual([caseId]);
  }
  await theCase.post(coordinator, `/${school.partyId}/_end`, { reason: 'Niet meer nodig.' });
  for (const typed of [familyNames[0], number]) expect(await found(teacher, typed)).toEqual([]);
});

test('S002-22: who works where is found beside it, by who may read the directory', async () => {
  const mark = randomUUID().slice(0, 8);
  const worker = await colleague(dossier);
  const organisationId = randomUUID();
  const administrator = dossier.as(somebody(['administrator']));
  await administrator.put(`/v1/organisations/${organisationId}`, {
    name: `School ${mark}`,
    kind: 'school',
    districts: [],
  });
  const personId = randomUUID();
  const person = { name: `Juf ${mark}`, organisationId, function: 'leerkracht', districts: [] };
  await administrator.put(`/v1/professionals/${personId}`, person);
  expect((await search(worker, mark.toUpperCase())).body).toMatchObject({
    organisations: [{ organisationId, name: `School ${mark}` }],
    professionals: [{ personId, name: `Juf ${mark}` }],
  });
  const resident = (await search(somebody(['resident']), mark)).body;
  expect([resident.organisations, resident.professionals]).toEqual([[], []]);
  expect((await search(worker, '%_%')).body.professionals).toEqual([]);
});

test('what is kept of a name says nothing without the key, and an earlier release’s members get it at the first start', async () => {
  const reporter = somebody();
  const { caseId } = await registered(reporter, 'Laterbij');
  const { admin } = dossier.database;
  const keys = await admin.query('SELECT named_by FROM household_member WHERE case_id = $1', [caseId]);
  const kept: Buffer[] = keys.rows.flatMap(({ named_by }) => named_by);
  expect([kept.length > 0, kept.every((one) => one.length === 4)]).toEqual([true, true]);
  await admin.query("UPDATE household_member SET named_by = '{}'");
  await admin.query("DELETE FROM upgrade WHERE step = 'named-by'");
  expect(await found(reporter, 'Laterbij')).toEqual([]);
  const later = await startTestService(service, { database: dossier.database });
  await later.stop();
  expect(await found(reporter, 'Laterbij')).toEqual([caseId]);
});

test('a search is no command: a key with it changes nothing, and its description takes none', async () => {
  const reporter = somebody();
  const { caseId } = await registered(reporter, 'Sleutelloos');
  const key = { 'Idempotency-Key': randomUUID() };
  for (const _ of [1, 2]) {
    const { status, body } = await dossier.as(reporter).post('/v1/_search', { text: 'Sleutelloos' }, key);
    expect([status, body.cases.map((one: any) => one.caseId)]).toEqual([200, [caseId]]);
  }
  const { post } = (await dossier.as().get('/v1/openapi.json')).body.paths['/_search'];
  expect(post.parameters.map(({ name }: any) => name)).toEqual(['Accept-Language']);
  expect(Object.keys(post).filter((name) => name.startsWith('x-'))).toEqual([]);
});

test('P-3: all households whose names begin alike are compared, and only what is shown is on record as read', async () => {
  const reporter = somebody();
  const wanted = await registered(reporter, 'Alikewanted');
  for (let n = 0; n < 22; n++) await registered(reporter, `Alike${'bcdefghijklmnopqrstuvx'[n]}`);
  const { admin } = dossier.database;
  const onRecord = async () => {
    const { rows } = await admin.query(
      `SELECT count(*)::int AS n FROM chassis.processing_line WHERE activity = 'case-reading'`,
    );
    return rows[0].n;
  };
  const before = await onRecord();
  expect(await found(reporter, 'Alikew')).toEqual([wanted.caseId]);
  expect((await onRecord()) - before).toBe(2);
  expect(await found(reporter, 'Alike')).toHaveLength(8);
});
