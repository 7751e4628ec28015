import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { planAnswersDue } from '../src/plan/plan.timers.ts';
import { service } from '../src/service.ts';
import { aPlanOut, ofGoal, ofLine, publishedOf } from './a-plan-out.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'dj' });
});
afterAll(() => dossier?.stop());
afterEach(() => dossier.clock.moveTo('2026-11-23T09:00:00Z'));

async function aPlanAgreed() {
  const all = await aPlanOut(dossier);
  const { plan, coordinator, teacher, mother, caseId } = all;
  await plan.answer(teacher);
  const yes = { who: { kind: 'member', id: mother }, answer: 'yes', via: 'phone', saidOn: '2026-11-23' };
  expect((await plan.record(coordinator, yes)).status).toBe(204);
  const before = (await publishedOf(dossier, caseId)).length;
  dossier.clock.pass(60);
  return { ...all, since: async () => (await publishedOf(dossier, caseId)).slice(before) };
}

type Agreed = Awaited<ReturnType<typeof aPlanAgreed>>;
const change = ({ caseId, schoolLine }: Agreed, person: Person, body: object, version = 1, agreementId = schoolLine) =>
  dossier.as(person).post(`/v1/cases/${caseId}/plan/versions/${version}/agreements/${agreementId}/_change`, body);
const versions = ({ caseId }: Agreed, person: Person) => dossier.as(person).get(`/v1/cases/${caseId}/plan/versions`);

test('a week later by its owner: at once, told to the coordinator, and asked of nobody (P-23)', async () => {
  const all = await aPlanAgreed();
  const { plan, coordinator, teacher, schoolLine } = all;
  expect((await plan.see(teacher)).body.out.lines.map((line: any) => line.mayChange)).toEqual([true, undefined]);
  expect((await plan.see(coordinator)).body.out.lines.map((line: any) => line.mayChange)).toEqual([
    undefined,
    undefined,
  ]);
  const changed = await change(all, teacher, { dueOn: '2026-12-24', contact: 'Juf Els, 036 000 00 11' });
  expect([changed.status, changed.body]).toEqual([200, { planVersion: 2 }]);
  const { out, draft, answers } = (await plan.see(coordinator)).body;
  expect([out.version, out.adoptedAt, out.lines[0]]).toMatchObject([
    2,
    expect.any(String),
    { dueOn: '2026-12-24', agreedOn: '2026-12-18', contact: 'Juf Els, 036 000 00 11', state: 'runs' },
  ]);
  expect([draft.change, draft.lines.find((one: any) => one.agreementId === schoolLine).dueOn]).toEqual([
    'none',
    '2026-12-24',
  ]);
  expect(answers.map(({ open, said }: any) => [open, said])).toEqual([
    [false, 'yes'],
    [false, 'yes'],
  ]);
  expect(await all.since()).toMatchObject([
    ['plan-adjusted', { small: true, planVersion: 2, personIds: [coordinator.personId] }],
  ]);
});

test('a change of what somebody else changed meanwhile is refused, with the version that is out now (F1)', async () => {
  const all = await aPlanAgreed();
  await change(all, all.teacher, { contact: 'Juf Els' });
  const { status, body } = await change(all, all.teacher, { contact: 'Meester Jan' });
  expect([status, body.code, body.detail]).toEqual([409, 'version-replaced', expect.stringContaining('versie 2')]);
});

test('a second move is refused, and goes by an adjustment with both consultations (P-44, S000-5)', async () => {
  const all = await aPlanAgreed();
  const { plan, coordinator, teacher, schoolLine, goalId, school, child } = all;
  await change(all, teacher, { dueOn: '2026-12-24' });
  const again = await change(all, teacher, { dueOn: '2026-12-31' }, 2);
  expect([again.status, again.body.errors]).toMatchObject([400, [{ pointer: '/dueOn', code: 'moved-before' }]]);
  const line = ofLine(goalId, { kind: 'party', id: school.partyId }, [child], { dueOn: '2026-12-31' });
  expect((await plan.write(coordinator, `/lines/${schoolLine}`, line, 2)).status).toBe(200);
  const silent = await plan.ask(coordinator);
  expect([silent.status, silent.body.errors.map(({ pointer }: any) => pointer)]).toEqual([
    400,
    ['/householdOn', '/partiesOn'],
  ]);
  // Until both are on record nothing of it counts.
  expect((await plan.see(teacher)).body.out.lines[0]).toMatchObject({ dueOn: '2026-12-24', state: 'runs' });
  const asked = { answerBy: '2026-12-01', householdOn: '2026-11-23', partiesOn: '2026-11-23' };
  expect((await plan.ask(coordinator, asked)).status).toBe(201);
  expect((await all.since()).map(([type, { small }]) => [type, small])).toEqual([
    ['plan-adjusted', true],
    ['plan-asked', undefined],
    ['plan-adjusted', false],
  ]);
});

test('the reminder of who did not answer goes on, and comes once (R-26)', async () => {
  const { plan, caseId, coordinator, ...all } = await aPlanOut(dossier);
  await plan.answer(all.teacher);
  const yes = { who: { kind: 'member', id: all.mother }, answer: 'no', via: 'phone', saidOn: '2026-11-23' };
  await plan.record(coordinator, { ...yes, lines: [{ agreementId: all.ownLine, reason: 'Nu niet.' }] });
  await change({ ...all, caseId, plan, coordinator } as Agreed, all.teacher, { contact: 'Juf Els' });
  const { rows } = await dossier.database.admin.query(
    `SELECT data FROM timer WHERE type = $2 AND status = 'armed' AND stream = 'case:' || $1`,
    [caseId, planAnswersDue.type],
  );
  expect(rows.map(({ data }: any) => JSON.parse(data).version)).toEqual([1]);
});

const propose = ({ caseId }: Agreed, person: Person, agreementId: string, body: object, version = 0) =>
  dossier.as(person).put(`/v1/cases/${caseId}/plan/proposals/${agreementId}`, body, { 'If-Match': `"${version}"` });
const takeBack = ({ caseId }: Agreed, person: Person, agreementId: string, version = 1) =>
  dossier
    .as(person)
    .delete(`/v1/cases/${caseId}/plan/proposals/${agreementId}`, undefined, { 'If-Match': `"${version}"` });
const fresh = '0f0e0d0c-0b0a-4908-8706-050403020109';

test('a party proposes a line of its own: it is in the draft, told to the coordinator, and counts once it was sent (R-28)', async () => {
  const all = await aPlanAgreed();
  const { plan, coordinator, teacher, school, child, schoolLine, goalId } = all;
  const body = { partyId: school.partyId, what: 'Haalt Pim op', memberIds: [child], dueOn: '2026-12-18' };
  expect((await propose(all, teacher, fresh, body)).body).toEqual({ version: 1 });
  expect(await all.since()).toMatchObject([
    ['line-proposed', { agreementId: fresh, partyId: school.partyId, personIds: [coordinator.personId] }],
  ]);
  const seen = (await plan.see(teacher)).body;
  expect(seen.own.lines.map(({ agreementId, inPlan }: any) => [agreementId, inPlan])).toEqual([
    [schoolLine, true],
    [fresh, false],
  ]);
  expect([seen.out.lines.length, seen.draft]).toEqual([2, undefined]);
  const { draft } = (await plan.see(coordinator)).body;
  expect([draft.change, draft.lines.at(-1)]).toMatchObject([
    'adjustment',
    { agreementId: fresh, what: 'Haalt Pim op' },
  ]);
  const again = await propose(all, teacher, fresh, { ...body, goalId }, 0);
  expect([again.status, again.body.code]).toEqual([409, 'stale-version']);
  expect((await takeBack(all, teacher, fresh)).status).toBe(204);
  expect((await plan.see(coordinator)).body.draft.change).toBe('none');
  expect((await takeBack(all, teacher, schoolLine)).body.code).toBe('line-in-plan');
});

describe('who may', () => {
  test('a line is proposed by its party alone: not by the coordinator, nor for or over another (R-28, S000-9)', async () => {
    const all = await aPlanAgreed();
    const { coordinator, teacher, reporter, safeHome, safeHomeWorker, school, child, ownLine } = all;
    const body = { partyId: school.partyId, what: 'Haalt Pim op', memberIds: [child], dueOn: '2026-12-18' };
    for (const [person, status] of [
      [coordinator, 403],
      [reporter, 403],
      [safeHomeWorker, 404],
      [somebody(['professional']), 404],
    ] as const) {
      expect((await propose(all, person, fresh, body)).status).toBe(status);
      expect((await takeBack(all, person, ownLine)).status).toBe(status);
    }
    expect((await propose(all, teacher, ownLine, body, 1)).body.code).toBe('agreement-of-another');
    const forHidden = await propose(all, teacher, fresh, { ...body, partyId: safeHome.partyId });
    const forNobody = await propose(all, teacher, fresh, { ...body, partyId: fresh });
    expect([forHidden.status, forHidden.body.code]).toEqual([forNobody.status, forNobody.body.code]);
  });

  test('only the contact of the party whose agreement it is: not the coordinator, nor a stranger (S000-9)', async () => {
    const all = await aPlanAgreed();
    const { coordinator, reporter, safeHomeWorker, teacher, ownLine } = all;
    const tried = async (person: Person) => (await change(all, person, { dueOn: '2026-12-24' })).status;
    expect([await tried(coordinator), await tried(reporter)]).toEqual([403, 403]);
    for (const person of [safeHomeWorker, somebody(['professional']), somebody(['ops'])]) {
      expect(await tried(person)).toBe(404);
    }
    expect((await change(all, teacher, { dueOn: '2026-12-24' }, 1, ownLine)).body.code).toBe('agreement-of-another');
    expect((await change(all, teacher, { dueOn: '2026-12-24' }, 1, all.goalId)).status).toBe(404);
    expect(await all.since()).toEqual([]);
  });

  test('each version is read as the plan is: a goal by those with a line under it, and never what was answered (P-38, P-45)', async () => {
    const all = await aPlanAgreed();
    const { plan, coordinator, teacher, mother, reporter, safeHomeWorker } = all;
    const other = '0f0e0d0c-0b0a-4908-8706-050403020100';
    await plan.write(coordinator, `/goals/${other}`, ofGoal([mother], { place: 2, what: 'De huur is betaald' }));
    const asked = { answerBy: '2026-12-01', householdOn: '2026-11-23', partiesOn: '2026-11-23' };
    expect((await plan.ask(coordinator, asked)).status).toBe(201);
    const { items } = (await versions(all, coordinator)).body;
    expect(items.map(({ version, goals, writtenBy }: any) => [version, goals.length, writtenBy.name])).toEqual([
      [2, 2, 'Collega city-social-team'],
      [1, 1, 'Collega city-social-team'],
    ]);
    expect(items[0].consultations).toEqual({ householdOn: '2026-11-23', partiesOn: '2026-11-23' });
    const read = (await versions(all, teacher)).body.items;
    expect(read.map(({ goals }: any) => goals.length)).toEqual([1, 1]);
    expect(JSON.stringify(read)).not.toMatch(/deciders|waitsFor|digest|"state"|De huur is betaald/);
    for (const [person, status] of [
      [reporter, 403],
      [safeHomeWorker, 404],
      [somebody(['professional']), 404],
    ] as const) {
      expect((await versions(all, person)).status).toBe(status);
    }
  });
});
