import { type Person, rowsRead, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aPlanOut } from './a-plan-out.ts';
import { colleague } from './a-running-case.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'ow' });
});
afterAll(() => dossier?.stop());
afterEach(() => dossier.clock.moveTo('2026-11-23T09:00:00Z'));

const work = async (person: Person) => (await dossier.as(person).get('/v1/own-work')).body.items as any[];
const kinds = async (person: Person) => (await work(person)).map(({ kind }) => kind);

test('P-28: a plan that is out waits for each, then for who coordinates, and for nobody once it is adopted', async () => {
  const { plan, caseId, coordinator, teacher, mother } = await aPlanOut(dossier);
  expect(await work(teacher)).toEqual([{ kind: 'answer-plan', caseId, by: '2026-12-01', thinking: false }]);
  expect(await work(coordinator)).toEqual([]);
  dossier.clock.pass(60);
  await plan.answer(teacher, { answer: 'thinking' });
  expect(await work(teacher)).toMatchObject([{ kind: 'answer-plan', thinking: true }]);
  dossier.clock.pass(60);
  await plan.answer(teacher);
  expect(await kinds(teacher)).toEqual([]);
  const by = (answer: string) => ({ who: { kind: 'member', id: mother }, answer, via: 'phone', saidOn: '2026-11-23' });
  dossier.clock.pass(60);
  expect((await plan.record(coordinator, by('not-reached'))).status).toBe(204);
  expect(await work(coordinator)).toMatchObject([{ kind: 'follow-up-plan', caseId, notReached: 1, silent: 0 }]);
  dossier.clock.pass(60);
  expect((await plan.record(coordinator, by('yes'))).status).toBe(204);
  expect(await kinds(coordinator)).toEqual([]);
});

test('P-26, P-28: what a member asks waits for who coordinates, with its last day, until it is answered', async () => {
  const { caseId, coordinator, teacher, mother } = await aPlanOut(dossier);
  const requests = `/v1/cases/${caseId}/member-requests`;
  const asked = { memberId: mother, kind: 'objection', text: 'Niet met de school delen.', via: 'phone' };
  const { body } = await dossier.as(coordinator).post(requests, asked);
  const [one] = await work(coordinator);
  expect(one).toEqual({ kind: 'answer-member', caseId, by: '2026-12-23', askId: body.askId, ask: 'objection' });
  expect(await kinds(teacher)).toEqual(['answer-plan']);
  const answer = { outcome: 'done', text: 'De school ziet dit niet meer.' };
  expect((await dossier.as(coordinator).post(`${requests}/${body.askId}/_answer`, answer)).status).toBe(204);
  expect(await work(coordinator)).toEqual([]);
});

test('S000-17, P-27: nobody else has work in a case, hidden ones and who asked for it included', async () => {
  const { caseId, coordinator, mother, safeHomeWorker, reporter } = await aPlanOut(dossier);
  const asked = { memberId: mother, kind: 'reaction', text: 'Goed zo.', via: 'phone' };
  expect((await dossier.as(coordinator).post(`/v1/cases/${caseId}/member-requests`, asked)).status).toBe(201);
  await dossier.clock.moveTo('2026-12-02T09:00:00Z');
  expect(await kinds(coordinator)).toEqual(['follow-up-plan', 'answer-member']);
  const others = [safeHomeWorker, reporter, somebody(), somebody(['administrator']), somebody(['resident'])];
  for (const person of [...others, somebody(['independent-coordinator']), somebody(['ops'])])
    expect(await work(person)).toEqual([]);
});

test('P-28: a plan that asks nothing of somebody costs them next to nothing', async () => {
  const teacher = await colleague(dossier);
  const waiting = await aPlanOut(dossier, { teacher });
  const listed = () => rowsRead(dossier, async () => expect(await kinds(teacher)).toEqual(['answer-plan']));
  const before = await listed();
  const more = 4;
  for (let nth = 0; nth < more; nth++) {
    const { plan } = await aPlanOut(dossier, { teacher });
    expect((await plan.answer(teacher)).status).toBe(204);
  }
  expect(await kinds(waiting.coordinator)).toEqual([]);
  const opened = (await listed()) - before;
  // A plan is some thirty rows; of one that is not opened there are the case, where one stands in it, and for whom it waits.
  expect(opened / more).toBeLessThan(12);
});
