import { fuzzOperations, somebody, startTestService, type TestService, walkRoutes } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { writtenMinutes } from './a-meeting.ts';

/** How many times as long as usual somebody asked for. */
const runs = Number(process.env['TEST_RUNS'] ?? 1);

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'dl' });
});
afterAll(() => dossier?.stop());

test('no route answers with a Dutch sentence to who asks for English', async () => {
  const { caseId, reporter, coordinator, meeting, memberIds, plan } = await writtenMinutes(dossier);
  expect((await plan.ask(coordinator)).status).toBe(201);
  const { roundTableId } = meeting;
  const [memberId] = memberIds;
  const resident = somebody(['resident']);
  const { body } = await dossier.as(coordinator).put(`/v1/cases/${caseId}/members/${memberId}/access`);
  await dossier.as(resident).post('/v1/own-pages/_open', { code: body.code });
  const administrator = somebody(['administrator']);
  const untilOn = '2026-12-31';
  const section = { name: 'Vervoer', necessity: 'Wie rijdt, weten alle partijen.', untilOn };
  const { sectionId } = (await dossier.as(administrator).post('/v1/extra-sections', section)).body;
  const names = ['name', 'function', 'organisationName', 'explored', 'givenName', 'familyName', 'familyNames'];
  const texts = ['what', 'now', 'aimedAt', 'words', 'heardBy', 'checkedWhere', 'text', 'title', 'because', 'necessity'];
  const typed = [...names, ...texts, 'organisation', 'by', 'about'];
  const people = [reporter, coordinator, resident, somebody(['privacy-officer']), administrator];
  const walk = { people, ids: { caseId, roundTableId, memberId, extraSectionId: sectionId }, typed };
  expect(await walkRoutes(dossier, walk)).toEqual({ unanswered: [], dutch: [] });
});

test(
  'no input, right or wrong, gets another answer than the API’s document names',
  async () => {
    const { caseId, reporter, coordinator, teacher, meeting, memberIds, subjectId, schoolLine } =
      await writtenMinutes(dossier);
    const resident = somebody(['resident']);
    const { body } = await dossier.as(coordinator).put(`/v1/cases/${caseId}/members/${memberIds[0]}/access`);
    await dossier.as(resident).post('/v1/own-pages/_open', { code: body.code });
    const people = [reporter, coordinator, teacher, resident, somebody(['administrator'])];
    const ids = [caseId, ...people.map(({ personId }) => personId), meeting.roundTableId, ...memberIds];
    expect(await fuzzOperations(dossier, { people, ids: [...ids, subjectId, schoolLine] })).toEqual([]);
  },
  300_000 * runs,
);

test.each(['get', 'put', 'patch', 'delete'] as const)(
  'an address of its own has only its own methods, although %s has the form of another',
  async (method) => {
    const { status, headers } = await dossier.as()[method]('/v1/cases/_find-known');
    expect([status, headers.get('allow')]).toEqual([405, 'POST']);
  },
);
