import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { type CaseAction, caseRights, type Right, type Standing, standings } from '@rondetafel/policy';
import { agreementLate, agreementNear } from '../src/agreement/agreement.timers.ts';
import { planMoved } from '../src/plan/plan.timers.ts';
import { service } from '../src/service.ts';
import { ofLine } from './a-plan-out.ts';
import { anAgreedPlan } from './an-agreed-plan.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'ag' });
});
afterAll(() => dossier?.stop());
afterEach(() => dossier.clock.moveTo('2026-11-23T09:00:00Z'));

type Agreed = Awaited<ReturnType<typeof anAgreedPlan>>;

/** What is armed of this case and this kind, and when. */
async function armed({ caseId }: Agreed, { type }: { readonly type: string }) {
  const { rows } = await dossier.database.admin.query(
    `SELECT due_at, data FROM timer WHERE type = $2 AND status = 'armed' AND stream = 'case:' || $1`,
    [caseId, type],
  );
  return rows.map(({ due_at, data }: any) => ({ dueAt: new Date(due_at).toISOString(), ...JSON.parse(data) }));
}

/** The day began on which the school is late, and its timer was handled. */
async function late(all: Agreed, on = '2026-12-21') {
  await dossier.clock.moveTo(`${on}T08:00:00Z`);
  const { caseId, schoolLine: agreementId } = all;
  await dossier.receive(agreementLate as never, { caseId, agreementId } as never);
}

const answered = '2026-12-24T09:00:00Z';
const move = ({ caseId, schoolLine }: Agreed, person: Person, dueOn: string, version = 1) =>
  dossier.as(person).post(`/v1/cases/${caseId}/plan/versions/${version}/agreements/${schoolLine}/_change`, { dueOn });

test('R-25, S000-12: agreements in force are guarded: by day, near and late each once', async () => {
  const all = await anAgreedPlan(dossier);
  const { agreements, caseId, coordinator, teacher, schoolLine, ownLine, school } = all;
  const { body } = await agreements.list(coordinator);
  expect(body).toMatchObject({
    guards: true,
    mayEscalate: true,
    planVersion: 1,
    items: [
      { agreementId: expect.any(String), dueOn: '2026-12-18', own: false, course: { state: 'runs' } },
      { agreementId: expect.any(String), dueOn: '2026-12-18', own: false, course: { state: 'runs' } },
    ],
  });
  expect(new Set(body.items.map((one: any) => one.agreementId))).toEqual(new Set([schoolLine, ownLine]));
  // Three working days before Friday, and the working day after it; nothing of the mother’s (P-43).
  expect(await armed(all, agreementNear)).toEqual([
    { dueAt: '2026-12-15T07:00:00.000Z', caseId, agreementId: schoolLine },
  ]);
  expect(await armed(all, agreementLate)).toEqual([
    { dueAt: '2026-12-21T07:00:00.000Z', caseId, agreementId: schoolLine },
  ]);
  await dossier.clock.moveTo('2026-12-15T08:00:00Z');
  const due = { caseId, agreementId: schoolLine };
  for (let time = 0; time < 2; time++) await dossier.receive(agreementNear as never, due as never);
  await late(all);
  await late(all);
  const told = { agreementId: schoolLine, partyId: school.partyId, dueOn: '2026-12-18', personIds: [teacher.personId] };
  expect(await all.since()).toMatchObject([
    ['agreement-due-soon', told],
    ['agreement-overdue', { ...told, answerBy: '2026-12-23', coordinatorIds: [coordinator.personId] }],
  ]);
  expect(await agreements.course(teacher, schoolLine)).toEqual({ state: 'late', answerBy: '2026-12-23' });
});

test('S000-9, S000-12: the owner says that it is done; nothing is due any more', async () => {
  const all = await anAgreedPlan(dossier);
  const { agreements, coordinator, teacher, schoolLine } = all;
  expect((await agreements.act(coordinator, schoolLine, '_done')).status).toBe(403);
  expect((await agreements.act(teacher, schoolLine, '_note', { text: 'Halverwege' })).status).toBe(204);
  dossier.clock.pass(60);
  expect((await agreements.act(teacher, schoolLine, '_done', { text: 'Rooster is rond' })).status).toBe(204);
  expect(await all.since()).toMatchObject([
    ['agreement-kept', { keptOn: '2026-11-23', coordinatorIds: [coordinator.personId], personIds: [] }],
  ]);
  expect([await armed(all, agreementNear), await armed(all, agreementLate)]).toEqual([[], []]);
  const [item] = (await agreements.list(teacher)).body.items;
  expect(item).toMatchObject({ own: true, course: { state: 'kept', on: '2026-11-23' } });
  expect(item.history.map(({ kind, text, by }: any) => [kind, text, by.name])).toEqual([
    ['done', 'Rooster is rond', 'Collega school'],
    ['note', 'Halverwege', 'Collega school'],
  ]);
  expect((await agreements.act(teacher, schoolLine, '_done')).body.code).toBe('agreement-kept-already');
  // A slip of the hand, on the same day.
  dossier.clock.pass(60);
  expect((await agreements.act(teacher, schoolLine, '_take-back')).status).toBe(204);
  expect(await armed(all, agreementLate)).toHaveLength(1);
});

test('P-44, S000-13: late is not unmet: the owner is asked, it is established with a cause, and must be followed up', async () => {
  const all = await anAgreedPlan(dossier);
  const { agreements, coordinator, teacher, schoolLine } = all;
  const unmet = { cause: 'not-done', text: 'Geen tijd gemaakt' };
  const establish = () => agreements.act(coordinator, schoolLine, '_establish-unmet', unmet);
  expect((await establish()).body.code).toBe('agreement-not-late');
  await late(all);
  const early = await establish();
  expect([early.status, early.body.code, early.body.detail]).toEqual([
    409,
    'owner-asked-first',
    expect.stringContaining('23 december'),
  ]);
  await dossier.clock.moveTo(answered);
  expect(await agreements.course(coordinator, schoolLine)).toMatchObject({ state: 'late', mayEstablish: true });
  expect((await establish()).status).toBe(204);
  expect(await agreements.course(coordinator, schoolLine)).toMatchObject({
    state: 'unmet',
    cause: 'not-done',
    countsFor: 'agreements-not-kept',
    needsFollowUp: true,
  });
  expect((await establish()).body.code).toBe('agreement-unmet-already');
  dossier.clock.pass(60);
  const followUp = { how: 'new-day', text: 'Gebeld' };
  expect((await agreements.act(coordinator, schoolLine, '_follow-up', followUp)).status).toBe(204);
  const course = await agreements.course(teacher, schoolLine);
  expect(course).toMatchObject({ state: 'unmet', followedUp: { how: 'new-day' } });
  expect(course).not.toHaveProperty('needsFollowUp');
  dossier.clock.pass(60);
  // The owner chooses the day: its course begins anew, under the same id.
  expect((await move(all, teacher, '2026-12-31')).status).toBe(200);
  await dossier.receive(planMoved as never, { caseId: all.caseId } as never);
  expect(await agreements.course(coordinator, schoolLine)).toEqual({ state: 'runs' });
  expect(await armed(all, agreementLate)).toMatchObject([{ dueAt: '2027-01-04T07:00:00.000Z' }]);
  const said = await all.since();
  expect(said.map(([type, { how, cause }]) => [type, how ?? cause])).toEqual([
    ['agreement-overdue', undefined],
    ['agreement-unmet', 'not-done'],
    ['agreement-followed-up', 'new-day'],
    ['plan-adjusted', undefined],
    ['agreement-followed-up', 'adjusted'],
  ]);
  expect(JSON.stringify(said)).not.toMatch(/Geen tijd|Gebeld/);
  const [item] = (await agreements.list(teacher)).body.items;
  expect(item.history.map(({ kind }: any) => kind)).toEqual(['renewed', 'followed-up', 'unmet', 'asked']);
});

test('S002-23: the owner says that it cannot be kept; the coordinator knows, and talks', async () => {
  const all = await anAgreedPlan(dossier);
  const { agreements, coordinator, teacher, schoolLine } = all;
  const cannot = { reason: 'capacity', text: 'Wachtlijst' };
  expect((await agreements.act(teacher, schoolLine, '_cannot-keep', cannot)).status).toBe(204);
  expect(await all.since()).toMatchObject([
    ['agreement-inability-reported', { reason: 'capacity', coordinatorIds: [coordinator.personId] }],
  ]);
  const items = (await dossier.as(coordinator).get('/v1/own-work')).body.items as any[];
  expect(items).toEqual([
    {
      kind: 'guard-agreement',
      act: 'talk',
      caseId: all.caseId,
      agreementId: schoolLine,
      by: '2026-11-30',
      what: 'Belt over het rooster',
    },
  ]);
  const asked = { how: 'table' };
  expect((await agreements.act(coordinator, schoolLine, '_follow-up', asked)).status).toBe(204);
  expect((await dossier.as(coordinator).get('/v1/own-work')).body.items).toEqual([]);
});

test('P-43: of the mother’s own line the coordinator records what she says, and nothing is due, told or established', async () => {
  const all = await anAgreedPlan(dossier);
  const { agreements, coordinator, teacher, ownLine } = all;
  const said = { answer: 'cannot', via: 'phone', saidOn: '2026-11-23' };
  expect((await agreements.act(coordinator, ownLine, '_record', said)).status).toBe(204);
  expect(await agreements.course(coordinator, ownLine)).toEqual({ state: 'cannot-keep', on: '2026-11-23' });
  await dossier.clock.moveTo('2027-02-01T09:00:00Z');
  const unmet = await agreements.act(coordinator, ownLine, '_establish-unmet', { cause: 'not-done' });
  expect([unmet.status, unmet.body.code]).toEqual([403, 'agreement-of-member']);
  expect((await agreements.act(coordinator, ownLine, '_follow-up', { how: 'table' })).status).toBe(403);
  expect((await agreements.act(teacher, ownLine, '_done')).body.code).toBe('agreement-of-another');
  expect((await agreements.list(teacher)).body.items.map((one: any) => one.agreementId)).toEqual([all.schoolLine]);
  expect(await all.since()).toEqual([]);
});

test('P-29: what a member said of an own line goes with that member', async () => {
  const all = await anAgreedPlan(dossier);
  const { agreements, coordinator, ownLine, mother, caseId } = all;
  await agreements.act(coordinator, ownLine, '_record', { answer: 'done', via: 'phone', saidOn: '2026-11-23' });
  const { rows } = await dossier.database.admin.query(
    'SELECT agreement_id, member_id FROM agreement WHERE case_id = $1',
    [caseId],
  );
  expect(rows).toEqual(
    expect.arrayContaining([
      { agreement_id: ownLine, member_id: mother },
      { agreement_id: all.schoolLine, member_id: null },
    ]),
  );
});

test('S000-13: an adjustment that gives it another day is the follow-up of what was not kept', async () => {
  const all = await anAgreedPlan(dossier);
  const { agreements, coordinator, teacher, plan, schoolLine, goalId, school, child, mother } = all;
  await late(all);
  await dossier.clock.moveTo(answered);
  await agreements.act(coordinator, schoolLine, '_establish-unmet', { cause: 'capacity' });
  const line = ofLine(goalId, { kind: 'party', id: school.partyId }, [child], { dueOn: '2027-01-15' });
  expect((await plan.write(coordinator, `/lines/${schoolLine}`, line, 1)).status).toBe(200);
  const asked = { answerBy: '2027-01-05', householdOn: '2026-12-24', partiesOn: '2026-12-24' };
  expect((await plan.ask(coordinator, asked)).status).toBe(201);
  // As long as not everybody said yes to it, it stays what it is.
  expect(await agreements.course(coordinator, schoolLine)).toMatchObject({ state: 'unmet', needsFollowUp: true });
  dossier.clock.pass(60);
  await plan.answer(teacher, { answer: 'yes' }, 2);
  const yes = { who: { kind: 'member', id: mother }, answer: 'yes', via: 'phone', saidOn: '2026-12-24' };
  expect((await plan.record(coordinator, yes, 2)).status).toBe(204);
  expect(await agreements.course(coordinator, schoolLine)).toEqual({ state: 'runs' });
});

test('P-28: what is near or late waits for its owner, and after the days to answer for who guards it', async () => {
  const all = await anAgreedPlan(dossier);
  const { agreements, coordinator, teacher, schoolLine } = all;
  const work = async (person: Person) =>
    ((await dossier.as(person).get('/v1/own-work')).body.items as any[]).map(({ kind, act, by }) => [kind, act, by]);
  expect([await work(teacher), await work(coordinator)]).toEqual([[], []]);
  await dossier.clock.moveTo('2026-12-16T09:00:00Z');
  expect([await work(teacher), await work(coordinator)]).toEqual([[['own-agreement', 'report', '2026-12-18']], []]);
  await late(all);
  expect([await work(teacher), await work(coordinator)]).toEqual([[['own-agreement', 'report', '2026-12-18']], []]);
  await dossier.clock.moveTo(answered);
  expect(await work(coordinator)).toEqual([['guard-agreement', 'establish', '2026-12-31']]);
  await agreements.act(teacher, schoolLine, '_done');
  expect([await work(teacher), await work(coordinator)]).toEqual([[], []]);
});

test('my agreements: over all dossiers, with the version that a day is moved in', async () => {
  const [one, other] = [await anAgreedPlan(dossier), await anAgreedPlan(dossier)];
  const { items } = (await one.agreements.own(one.teacher)).body;
  expect(items).toMatchObject([
    { caseId: one.caseId, agreementId: one.schoolLine, planVersion: 1, what: 'Belt over het rooster' },
  ]);
  expect((await one.agreements.own(other.teacher)).body.items).toHaveLength(1);
  expect((await one.agreements.own(one.coordinator)).body.items).toEqual([]);
});

describe('who may', () => {
  const acts = [
    ['_done', {}],
    ['_take-back', {}],
    ['_note', { text: 'Halverwege' }],
    ['_cannot-keep', { reason: 'capacity' }],
    ['_record', { answer: 'done', via: 'phone', saidOn: '2026-11-23' }],
    ['_establish-unmet', { cause: 'not-done' }],
    ['_follow-up', { how: 'table' }],
    ['_follow-up', { how: 'escalated' }],
  ] as const;

  test('S000-17, P-27: of who has no part in it, or is hidden, nothing is known and nothing taken', async () => {
    const all = await anAgreedPlan(dossier);
    const { agreements, reporter, safeHomeWorker, schoolLine } = all;
    const before = (await agreements.list(all.coordinator)).body;
    const outside = [
      safeHomeWorker,
      ...(['professional', 'independent-coordinator', 'ops', 'administrator'] as const).map((role) => somebody([role])),
    ];
    for (const person of outside) {
      expect((await agreements.list(person)).status).toBe(404);
      expect((await agreements.own(person)).body.items).toEqual([]);
      for (const [act, body] of acts) expect((await agreements.act(person, schoolLine, act, body)).status).toBe(404);
    }
    // Who asked for the table stands in the case, and reads nothing of its agreements.
    expect((await agreements.list(reporter)).status).toBe(403);
    for (const [act, body] of acts) expect((await agreements.act(reporter, schoolLine, act, body)).status).toBe(403);
    expect((await agreements.list(all.coordinator)).body).toEqual(before);
    expect(await all.since()).toEqual([]);
  });

  test.each(Object.keys(standings) as Standing[])(
    'S000-6: whoever stands in the case as %s reads and does what the table of rights gives, and nothing else',
    async (standing) => {
      const { agreements, caseId, schoolLine } = await anAgreedPlan(dossier);
      const { by } = standings[standing];
      const person = somebody(by === 'anyone' ? ['professional'] : [by[0]!]);
      await dossier.database.admin.query(
        `INSERT INTO involvement (involvement_id, case_id, person_id, organisation_id, standing, since)
         VALUES (gen_random_uuid(), $1, $2, $3, $4, now())`,
        [caseId, person.personId, person.organisationId, standing],
      );
      const rights: readonly Right[] = caseRights[standing].filter((right) =>
        right.in.some((state) => state === 'dossier'),
      );
      const may = (action: CaseAction) => rights.some((right) => right.action === action);
      const sees = rights.find(({ action }) => action === 'see-case')?.fields ?? [];
      const reads = may('guard-agreements') || may('report-on-agreement') || sees.includes('evidence');
      const listed = await agreements.list(person);
      expect([listed.status === 200, listed.body.guards ?? false]).toEqual([reads, may('guard-agreements')]);
      // Of a party it reads its own, and this is nobody's contact.
      if (reads) expect(listed.body.items.length > 0).toBe(may('guard-agreements') || sees.includes('evidence'));
      // Whose it is comes after who may at all.
      const done = await agreements.act(person, schoolLine, '_done');
      expect(done.body.code === 'agreement-of-another').toBe(may('report-on-agreement'));
      const unmet = await agreements.act(person, schoolLine, '_establish-unmet', { cause: 'not-done' });
      expect(unmet.body.code === 'agreement-not-late').toBe(may('guard-agreements'));
      const escalated = await agreements.act(person, schoolLine, '_follow-up', { how: 'escalated' });
      const both = may('guard-agreements') && may('ask-focal-point');
      expect(escalated.body.code === 'nothing-to-follow-up').toBe(both);
    },
  );

  test('S000-9, P-44: an owner reports and establishes nothing; who guards it establishes and reports nothing', async () => {
    const { agreements, coordinator, teacher, schoolLine, goalId } = await anAgreedPlan(dossier);
    const statuses = async (person: Person) => {
      const said: number[] = [];
      for (const [act, body] of acts) said.push((await agreements.act(person, schoolLine, act, body)).status);
      return said;
    };
    expect(await statuses(coordinator)).toEqual([403, 403, 403, 403, 403, 409, 409, 409]);
    // A party may go to the focal point itself; that is no follow-up.
    expect(await statuses(teacher)).toEqual([204, 204, 204, 204, 403, 403, 403, 403]);
    expect((await agreements.act(teacher, goalId, '_done')).status).toBe(404);
  });
});
