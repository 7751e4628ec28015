import { type Person, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { anOpenDossier, colleague, household, known, RunningCase } from './a-running-case.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'cl' });
});
afterAll(() => dossier?.stop());

const listed = async (person: Person, query = '') => (await dossier.as(person).get(`/v1/cases?${query}`)).body;
const idsOf = async (person: Person, query = ''): Promise<string[]> =>
  (await listed(person, query)).items.map(({ caseId }: any) => caseId);
const counted = async (person: Person, query = '') =>
  Object.fromEntries(
    (await dossier.as(person).get(`/v1/cases/_counts?${query}`)).body.items.map(({ state, cases }: any) => [
      state,
      cases,
    ]),
  );

async function register(person: Person, district = 'almere-buiten'): Promise<string> {
  dossier.clock.pass(60);
  const { body } = await dossier.as(person).post('/v1/cases', { ...household(), district });
  return body.caseId;
}

test('the list of cases by state and district, either way round, page after page', async () => {
  const reporter = await colleague(dossier, 'neighbourhood-team');
  const haven = [await register(reporter, 'almere-haven'), await register(reporter, 'almere-haven')];
  const buiten = await register(reporter);
  expect(await idsOf(reporter)).toEqual([buiten, haven[1], haven[0]]);
  expect(await idsOf(reporter, 'oldestFirst=true')).toEqual([haven[0], haven[1], buiten]);
  expect(await idsOf(reporter, 'district=almere-haven')).toEqual([haven[1], haven[0]]);
  expect(await idsOf(reporter, 'district=almere-haven&state=pre-dossier&oldestFirst=true')).toEqual(haven);
  expect(await idsOf(reporter, 'state=dossier')).toEqual([]);
  expect((await dossier.as(reporter).get('/v1/cases?state=erased')).status).toBe(400);
  const first = await listed(reporter, 'limit=2&oldestFirst=true&state=pre-dossier');
  const { body: second } = await dossier.as(reporter).get(`/v1/cases${first._links.next.href}`);
  expect([...first.items, ...second.items].map(({ caseId }: any) => caseId)).toEqual([...haven, buiten]);
  expect(second._links.next).toBeUndefined();
});

test('A4: counts are of the cases in sight alone: no hidden party, no case of another, no sight that ended changes them', async () => {
  const { theCase, reporter, teacher, safeHomeWorker, safeHome, coordinator } = await anOpenDossier(dossier);
  const none = { 'pre-dossier': 0, dossier: 0, closed: 0 };
  expect(await counted(teacher)).toEqual({ ...none, dossier: 1 });
  expect(await counted(teacher, 'district=almere-haven')).toEqual(none);
  expect(await counted(teacher, 'district=almere-buiten')).toEqual({ ...none, dossier: 1 });
  expect(await counted(safeHomeWorker)).toEqual(none);
  // Who asked sees the request, and of the case no more than that (P-3).
  expect(await counted(reporter)).toEqual({ ...none, dossier: (await idsOf(reporter)).length });
  await register(await colleague(dossier));
  expect(await counted(teacher)).toEqual({ ...none, dossier: 1 });
  await theCase.post(coordinator, `/${safeHome.partyId}/_release`);
  expect(await counted(safeHomeWorker)).toEqual({ ...none, dossier: 1 });
  expect(await counted(teacher)).toEqual({ ...none, dossier: 1 });
});

test('a case that becomes a dossier is listed as one', async () => {
  const reporter = await colleague(dossier, 'neighbourhood-team');
  const coordinator = await colleague(dossier, 'city-social-team', { roles: ['independent-coordinator'] });
  const caseId = await register(reporter);
  expect(await idsOf(reporter, 'state=pre-dossier')).toEqual([caseId]);
  const { body } = await dossier.as(reporter).get(`/v1/cases/${caseId}`);
  const memberIds = body.members.map(({ memberId }: any) => memberId);
  const theCase = new RunningCase(dossier, caseId, memberIds, reporter, coordinator, [known(reporter, memberIds)]);
  await theCase.requested();
  await theCase.assigned();
  expect(await idsOf(coordinator, 'state=pre-dossier')).toEqual([caseId]);
  await theCase.decided();
  expect(await idsOf(coordinator, 'state=pre-dossier')).toEqual([]);
  expect(await idsOf(coordinator, 'state=dossier')).toEqual([caseId]);
});
