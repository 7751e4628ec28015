import { randomUUID } from 'node:crypto';
import { somebody, startTestService, type TestService, unprotectedTables } from '@rondetafel/platform/testing';
import { somebodyLeft } from '../src/case/case.timers.ts';
import { memberWithdrawn } from '../src/household/member.timers.ts';
import { planAnswersDue, yesEnds } from '../src/plan/plan.timers.ts';
import { service } from '../src/service.ts';
import { aPlanOut, aWrittenPlan, ofGoal, ofLine, publishedOf } from './a-plan-out.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'dp' });
});
afterAll(() => dossier?.stop());
afterEach(() => dossier.clock.moveTo('2026-11-23T09:00:00Z'));

const bySelf = (memberId: string, more: object = {}) => ({
  who: { kind: 'member', id: memberId },
  answer: 'yes',
  via: 'phone',
  saidOn: '2026-11-23',
  ...more,
});

test('a plan is written, sent, answered, in force line by line and adopted (S002-2, S002-13, R-25)', async () => {
  const { plan, caseId, coordinator, teacher, mother, schoolLine, ownLine } = await aPlanOut(dossier);
  expect(await publishedOf(dossier, caseId)).toMatchObject([
    ['plan-asked', { planVersion: 1, answerBy: '2026-12-01', personIds: [teacher.personId] }],
  ]);
  const seen = (await plan.see(teacher)).body;
  expect(seen.out.lines.map((line: any) => [line.agreementId, line.state, line.asked])).toEqual([
    [schoolLine, 'not-yet', true],
    [ownLine, 'not-yet', false],
  ]);
  expect((await plan.answer(teacher, { answer: 'yes', remark: 'Graag voor de vakantie.' })).status).toBe(204);
  expect((await plan.record(coordinator, bySelf(mother))).status).toBe(204);
  expect((await publishedOf(dossier, caseId)).map(([type]) => type)).toEqual([
    'plan-asked',
    'plan-answered',
    'plan-answered',
    'agreement-in-force',
    'agreement-in-force',
    'plan-adopted',
  ]);
  const adopted = (await plan.see(teacher)).body.out;
  expect([adopted.adoptedAt, adopted.lines.map((line: any) => line.state)]).toEqual([
    expect.any(String),
    ['runs', 'runs'],
  ]);
});

test('what went out is frozen: the draft goes on beside it, and no role can change a version (P-34)', async () => {
  const { plan, coordinator, goalId, child, caseId } = await aPlanOut(dossier);
  const { digest } = (await plan.see(coordinator)).body.out;
  await plan.write(coordinator, `/goals/${goalId}`, ofGoal([child], { what: 'Anders' }), 1);
  const { out, draft } = (await plan.see(coordinator)).body;
  expect([out.digest, out.goals[0].what, draft.goals[0].what]).toEqual([digest, 'Pim gaat weer naar school', 'Anders']);
  const { rows } = await dossier.database.admin.query(
    `SELECT grantee, column_name FROM information_schema.column_privileges
     WHERE table_name = 'plan_version' AND privilege_type = 'UPDATE' AND grantee IN ('dossier_app', 'dossier_worker')`,
  );
  expect(new Set(rows.map(({ column_name }: any) => column_name))).toEqual(new Set(rows.length ? ['adopted_at'] : []));
  await dossier.database.admin.query(`UPDATE plan_version SET digest = 'other' WHERE case_id = $1`, [caseId]);
  expect((await plan.see(coordinator)).status).toBe(500);
});

test('two who wrote the same block: the second gets 409 with what changed, and nothing is lost (F3)', async () => {
  const { plan, coordinator, goalId, child } = await aWrittenPlan(dossier);
  const [first, second] = [{ what: 'Pim gaat naar school' }, { now: '1 dag' }];
  expect((await plan.write(coordinator, `/goals/${goalId}`, ofGoal([child], first), 1)).body.version).toBe(2);
  const { status, body } = await plan.write(coordinator, `/goals/${goalId}`, ofGoal([child], second), 1);
  expect([status, body.code, body.currentVersion, body.changes]).toMatchObject([
    409,
    'stale-version',
    2,
    [{ version: 2, fields: ['what'] }],
  ]);
  expect((await plan.see(coordinator)).body.draft.goals[0].what).toBe('Pim gaat naar school');
});

test('what somebody else typed meanwhile is not sent unread (F3)', async () => {
  const { plan, coordinator, goalId, child } = await aWrittenPlan(dossier);
  const { revision } = (await plan.see(coordinator)).body.draft;
  await plan.write(coordinator, `/goals/${goalId}`, ofGoal([child], { now: 'soms' }), 1);
  expect((await plan.ask(coordinator, { answerBy: '2026-12-01' }, revision)).status).toBe(409);
});

test('an empty or half plan is refused with each fault at its place (S002-12, S002-13)', async () => {
  const { plan, coordinator, goalId, schoolLine, ownLine, child } = await aWrittenPlan(dossier);
  await plan.drop(coordinator, `/lines/${ownLine}`);
  await plan.write(
    coordinator,
    `/lines/${schoolLine}`,
    { ...ofLine(goalId, {}, []), owner: undefined, dueOn: undefined },
    1,
  );
  const { status, body } = await plan.ask(coordinator);
  expect([status, body.code]).toEqual([400, 'plan-not-complete']);
  expect(body.errors.map(({ pointer }: any) => pointer)).toEqual([
    `/lines/${schoolLine}/owner`,
    `/lines/${schoolLine}/memberIds`,
    `/lines/${schoolLine}/dueOn`,
  ]);
  expect(body.errors.every(({ detail }: any) => detail.length > 10)).toBe(true);
  expect(child).toBeDefined();
});

test('an answer to a version that was replaced says which one is out now', async () => {
  const { plan, coordinator, teacher, goalId, schoolLine, child, school } = await aPlanOut(dossier);
  const line = ofLine(goalId, { kind: 'party', id: school.partyId }, [child], { what: 'Belt en schrijft' });
  await plan.write(coordinator, `/lines/${schoolLine}`, line, 1);
  expect((await plan.ask(coordinator)).body).toEqual({ planVersion: 2 });
  const { status, body } = await plan.answer(teacher);
  expect([status, body.code, body.detail]).toEqual([409, 'version-replaced', expect.stringContaining('versie 2')]);
});

test('who has an account answers in person; for who has none the coordinator records it, as recorded (R-26, F2)', async () => {
  const { plan, coordinator, teacher, school, mother } = await aPlanOut(dossier);
  const party = { kind: 'party', id: school.partyId };
  expect((await plan.record(coordinator, { ...bySelf(mother), who: party })).body.code).toBe('answers-themselves');
  await dossier.database.admin.query('UPDATE professional SET has_account = false WHERE person_id = $1', [
    teacher.personId,
  ]);
  expect((await plan.record(coordinator, { ...bySelf(mother), who: party })).status).toBe(204);
  const { answers } = (await plan.see(coordinator)).body;
  expect(answers.find(({ who }: any) => who.kind === 'party').history).toMatchObject([
    { answer: 'yes', via: 'phone', recordedById: coordinator.personId },
  ]);
});

test('of answers within one millisecond the one that came last counts (R-26)', async () => {
  const { plan, coordinator, teacher, schoolLine: agreementId } = await aPlanOut(dossier);
  const words = Array.from({ length: 8 }, (_, nth) => `Antwoord ${nth}.`);
  for (const [nth, text] of words.entries()) {
    const answer = nth % 2 ? { answer: 'yes', remark: text } : { answer: 'no', lines: [{ agreementId, reason: text }] };
    expect((await plan.answer(teacher, answer)).status).toBe(204);
  }
  const { answers } = (await plan.see(coordinator)).body;
  const { said, history } = answers.find(({ who }: any) => who.kind === 'party');
  const texts = history.map(({ remark, lines }: any) => remark ?? lines[0].reason);
  expect([said, texts]).toEqual(['yes', words.reverse()]);
});

test('on the last day who did not answer is reminded once, and the coordinator knows (R-26)', async () => {
  const { plan, caseId, coordinator, teacher, mother } = await aPlanOut(dossier);
  const { rows } = await dossier.database.admin.query(
    `SELECT due_at FROM timer WHERE type = $1 AND data LIKE '%' || $2 || '%'`,
    [planAnswersDue.type, caseId],
  );
  expect(rows.map(({ due_at }: any) => due_at.toISOString())).toEqual(['2026-12-01T07:00:00.000Z']);
  dossier.clock.moveTo('2026-12-01T07:00:00Z');
  await dossier.receive(planAnswersDue as any, { caseId, version: 1 });
  expect((await publishedOf(dossier, caseId)).at(-1)).toMatchObject([
    'plan-answers-missing',
    { personIds: [teacher.personId], coordinatorIds: [coordinator.personId] },
  ]);
  const before = (await publishedOf(dossier, caseId)).length;
  await plan.answer(teacher);
  await plan.record(coordinator, bySelf(mother, { saidOn: '2026-12-01' }));
  await dossier.receive(planAnswersDue as any, { caseId, version: 1 });
  expect((await publishedOf(dossier, caseId)).slice(before).map(([type]) => type)).not.toContain(
    'plan-answers-missing',
  );
});

test('a case that is no dossier any more reminds nobody, and nothing of its plan goes on (R-26)', async () => {
  const { caseId, school } = await aPlanOut(dossier);
  await dossier.database.admin.query(`UPDATE case_record SET state = 'closed' WHERE case_id = $1`, [caseId]);
  await dossier.receive(planAnswersDue as any, { caseId, version: 1 });
  await dossier.receive(yesEnds as any, { caseId, day: '2026-11-23' });
  await dossier.receive(somebodyLeft as any, { caseId, kind: 'party', id: school.partyId });
  expect((await publishedOf(dossier, caseId)).map(([type]) => type)).toEqual(['plan-asked']);
});

const armed = async (type: string, caseId: string) => {
  const { rows } = await dossier.database.admin.query(
    `SELECT due_at, data FROM timer WHERE type = $1 AND stream = 'case:' || $2 AND status = 'armed' ORDER BY due_at`,
    [type, caseId],
  );
  return rows.map(({ due_at, data }: any) => ({ dueAt: due_at.toISOString(), ...JSON.parse(data) }));
};

test('of a version that was replaced the reminder is cancelled (R-26)', async () => {
  const { plan, caseId, coordinator, goalId, child } = await aPlanOut(dossier);
  await plan.write(coordinator, `/goals/${goalId}`, ofGoal([child], { now: 'soms' }), 1);
  await plan.ask(coordinator, { answerBy: '2026-12-03' });
  expect(await armed(planAnswersDue.type, caseId)).toMatchObject([{ version: 2, dueAt: '2026-12-03T07:00:00.000Z' }]);
});

test('a yes taken back from a day to come: the coordinator and the owner hear of it on that day (P-34)', async () => {
  const { plan, caseId, coordinator, teacher, mother, ownLine, schoolLine } = await aPlanOut(dossier);
  await plan.answer(teacher);
  await plan.record(coordinator, bySelf(mother));
  const before = (await publishedOf(dossier, caseId)).length;
  const since = async () => (await publishedOf(dossier, caseId)).slice(before);
  dossier.clock.pass(60);
  const back = bySelf(mother, { answer: 'taken-back', fromOn: '2026-12-02' });
  expect((await plan.record(coordinator, back)).status).toBe(204);
  expect((await since()).map(([type]) => type)).toEqual(['plan-answered']);
  expect(await armed(yesEnds.type, caseId)).toMatchObject([{ dueAt: '2026-12-02T07:00:00.000Z', day: '2026-12-02' }]);
  dossier.clock.moveTo('2026-12-02T07:00:00Z');
  await dossier.receive(yesEnds as any, { caseId, day: '2026-12-02' });
  const [type, data] = (await since()).at(-1)!;
  expect([type, data.coordinatorIds, data.personIds, new Set(data.agreementIds)]).toEqual([
    'answer-withdrawn',
    [coordinator.personId],
    [teacher.personId],
    new Set([ownLine, schoolLine]),
  ]);
  expect((await plan.see(teacher)).body.out.lines.map(({ state }: any) => state)).toEqual(['not-yet', 'not-yet']);
});

test('a party that takes no more part keeps the plan back no longer: adopted is decided then (P-50, R-25)', async () => {
  const { plan, caseId, coordinator, teacher, mother, school, theCase } = await aPlanOut(dossier);
  await plan.record(coordinator, bySelf(mother));
  expect((await theCase.post(teacher, `/${school.partyId}/_end`)).status).toBeLessThan(300);
  const [left] = await armed(somebodyLeft.type, caseId);
  expect(left).toMatchObject({ kind: 'party', id: school.partyId });
  await dossier.receive(somebodyLeft as any, { caseId, kind: left.kind, id: left.id });
  const types = (await publishedOf(dossier, caseId)).map(([type]) => type);
  expect(types.filter((type) => type === 'plan-adopted')).toHaveLength(1);
  expect((await plan.see(coordinator)).body.out.adoptedAt).toEqual(expect.any(String));
});

test('a member who leaves, or was never of the household, keeps it back no longer either (R-27, P-50)', async () => {
  for (const [path, body] of [
    ['_leave', { reason: 'Woont bij haar zus.' }],
    ['_withdraw', { reason: 'Hoort hier niet.' }],
  ] as const) {
    const { plan, caseId, coordinator, teacher, mother, child } = await aPlanOut(dossier);
    await plan.authority(coordinator, child, []);
    await plan.answer(teacher);
    await dossier.as(coordinator).post(`/v1/cases/${caseId}/members/${mother}/${path}`, body);
    const [left] = await armed(somebodyLeft.type, caseId);
    expect(left).toMatchObject({ kind: 'member', id: mother });
    await dossier.receive(somebodyLeft as any, { caseId, kind: left.kind, id: left.id });
    expect((await publishedOf(dossier, caseId)).map(([type]) => type)).toContain('plan-adopted');
  }
});

test('who is told is who may write the plan: not the regular coordinator who takes part as a party (P-2, R-1)', async () => {
  const { plan, caseId, teacher, coordinator } = await aPlanOut(dossier);
  const regular = somebody();
  await dossier.database.admin.query(
    `INSERT INTO coordinator (appointment_id, case_id, person_id, organisation_id, kind, appointed_at)
     VALUES ($1, $2, $3, $4, 'regular', '2026-11-01')`,
    [randomUUID(), caseId, regular.personId, regular.organisationId],
  );
  await plan.answer(teacher);
  expect((await publishedOf(dossier, caseId)).at(-1)![1].personIds).toEqual([coordinator.personId]);
});

test('what was struck out comes back under its id, after its last revision (P-48)', async () => {
  const { plan, coordinator, goalId, ownLine, mother } = await aWrittenPlan(dossier);
  expect((await plan.drop(coordinator, `/lines/${ownLine}`)).status).toBe(204);
  const line = ofLine(goalId, { kind: 'member', id: mother }, [mother]);
  const unread = await plan.write(coordinator, `/lines/${ownLine}`, line);
  expect([unread.status, unread.body.code, unread.body.currentVersion]).toEqual([409, 'stale-version', 2]);
  expect((await plan.write(coordinator, `/lines/${ownLine}`, line, 2)).body).toEqual({ version: 3 });
});

test('a plan has as many goals as people can read, and no more (S000-18)', async () => {
  const { plan, coordinator, child, goalId } = await aWrittenPlan(dossier);
  const write = (id: string = randomUUID(), version = 0) =>
    plan.write(coordinator, `/goals/${id}`, ofGoal([child], { now: String(version) }), version);
  for (let count = 1; count < 30; count += 1) expect((await write()).status).toBe(200);
  expect([(await write()).body.code, (await write(goalId, 1)).status]).toEqual(['too-many-blocks', 200]);
});

test('no goal or line takes the id of a member, under which that child is heard (P-36)', async () => {
  const { plan, coordinator, child } = await aWrittenPlan(dossier);
  expect((await plan.write(coordinator, `/goals/${child}`, ofGoal([child]))).status).toBe(404);
});

test('who was withdrawn decides nothing any more, and what they said is gone (P-29)', async () => {
  const { plan, coordinator, caseId, mother, child, goalId } = await aWrittenPlan(dossier);
  const members = `/v1/cases/${caseId}/members`;
  const as = dossier.as(coordinator);
  const wim = { givenName: 'Wim', familyName: 'Zomaar', birthOn: '1980-01-01', lifeAreas: [] };
  const { memberId: man } = (await as.post(members, wim)).body;
  await plan.authority(coordinator, child, [
    { kind: 'parent', memberId: mother },
    { kind: 'parent', memberId: man },
  ]);
  await plan.ask(coordinator);
  expect((await plan.record(coordinator, bySelf(man, { remark: 'Ik drink niet meer.' }))).status).toBe(204);
  expect((await as.post(`${members}/${man}/_withdraw`, { reason: 'Verkeerde man.' })).status).toBe(204);
  expect((await plan.record(coordinator, bySelf(man))).body.code).toBe('not-asked');
  await dossier.receive(memberWithdrawn as any, { caseId, memberId: man });
  expect(JSON.stringify((await plan.see(coordinator)).body)).not.toContain('Ik drink niet meer.');
  const { rows } = await dossier.database.admin.query('SELECT 1 FROM plan_answer WHERE member_id = $1', [man]);
  expect(rows).toEqual([]);
  await plan.write(coordinator, `/goals/${goalId}`, ofGoal([child], { now: 'soms' }), 1);
  await plan.ask(coordinator);
  expect(JSON.stringify((await plan.see(coordinator)).body.out.lines)).not.toContain(man);
});

describe('who may', () => {
  test('a party reads the plan and answers, and neither writes it nor sees what members say (P-45, S000-9)', async () => {
    const { plan, coordinator, teacher, mother, child, goalId, schoolLine, ownLine } = await aPlanOut(dossier);
    const before = (await plan.see(teacher)).body;
    const lines = [schoolLine, ownLine].map((agreementId) => ({ agreementId, reason: 'Nu niet.' }));
    const no = { answer: 'no', lines };
    expect((await plan.record(coordinator, bySelf(mother, no))).status).toBe(204);
    expect((await plan.see(teacher)).body).toEqual(before);
    expect([before.draft, before.answers]).toEqual([undefined, undefined]);
    const tried = [
      await plan.write(teacher, `/goals/${goalId}`, ofGoal([child]), 1),
      await plan.drop(teacher, `/goals/${goalId}`),
      await plan.write(teacher, `/lines/${schoolLine}`, ofLine(goalId, { kind: 'member', id: mother }, [mother]), 1),
      await plan.drop(teacher, `/lines/${schoolLine}`),
      await plan.write(teacher, `/voices/${child}`, { words: 'Ja.' }, 1),
      await plan.ask(teacher),
      await plan.record(teacher, bySelf(mother)),
      await plan.authority(teacher, child, []),
      await dossier.as(teacher).get(`/v1/cases/${plan.caseId}/authorities`),
    ];
    expect(tried.map(({ status }) => status)).toEqual(tried.map(() => 403));
  });

  test('the coordinator sees who said what, and answers for nobody but whom they name', async () => {
    const { plan, coordinator, mother } = await aPlanOut(dossier);
    expect((await plan.answer(coordinator)).status).toBe(403);
    await plan.record(coordinator, bySelf(mother, { answer: 'not-reached' }));
    const { answers } = (await plan.see(coordinator)).body;
    expect(answers.map(({ who, said, open, history }: any) => [who.kind, said, open, history.length])).toEqual([
      ['party', undefined, true, 0],
      ['member', undefined, true, 1],
    ]);
  });

  test('who only asked, a hidden party, a stranger and an operator read and do nothing (S000-17, P-27)', async () => {
    const { plan, reporter, safeHomeWorker, mother, child, goalId, schoolLine } = await aPlanOut(dossier);
    const all = async (person: typeof reporter) => [
      await plan.see(person),
      await plan.write(person, `/goals/${goalId}`, ofGoal([child]), 1),
      await plan.drop(person, `/goals/${goalId}`),
      await plan.write(person, `/lines/${schoolLine}`, ofLine(goalId, { kind: 'member', id: mother }, [mother]), 1),
      await plan.drop(person, `/lines/${schoolLine}`),
      await plan.write(person, `/voices/${child}`, { words: 'Ja.' }, 1),
      await plan.ask(person),
      await plan.answer(person),
      await plan.record(person, bySelf(mother)),
      await plan.authority(person, child, []),
      await dossier.as(person).get(`/v1/cases/${plan.caseId}/authorities`),
    ];
    const answers = async (person: typeof reporter) => new Set((await all(person)).map(({ status }) => status));
    // Who asked may change the household before there is a dossier, and not now.
    expect(await answers(reporter)).toEqual(new Set([403, 409]));
    for (const person of [safeHomeWorker, somebody(['professional']), somebody(['ops'])]) {
      expect(await answers(person)).toEqual(new Set([404]));
    }
  });

  test('ids of another case are not there (F8)', async () => {
    const [one, other] = [await aPlanOut(dossier), await aWrittenPlan(dossier)];
    const { plan, coordinator } = one;
    expect((await plan.drop(coordinator, `/goals/${other.goalId}`)).status).toBe(404);
    expect((await plan.write(coordinator, `/voices/${other.child}`, { words: 'Ja.' })).status).toBe(404);
    expect((await plan.authority(coordinator, other.child, [])).status).toBe(404);
    expect((await plan.record(coordinator, bySelf(other.mother))).status).toBe(403);
    // The same id in two cases is two goals.
    expect((await plan.write(coordinator, `/goals/${other.goalId}`, ofGoal([one.child]))).status).toBe(200);
    expect((await other.plan.see(other.coordinator)).body.draft.goals).toHaveLength(1);
  });

  test('only the coordinator can name a hidden party as owner, and is told to reveal it first (P-27, P-39)', async () => {
    const { plan, coordinator, safeHome, goalId, schoolLine, child } = await aWrittenPlan(dossier);
    const hidden = ofLine(goalId, { kind: 'party', id: safeHome.partyId }, [child]);
    const { status, body } = await plan.write(coordinator, `/lines/${schoolLine}`, hidden, 1);
    expect([status, body.errors]).toMatchObject([400, [{ pointer: '/owner', code: 'owner-hidden' }]]);
  });
});

test('who decides for a member is recorded with where it was checked; a holder is an adult of the case, or a name', async () => {
  const { plan, coordinator, mother, child } = await aWrittenPlan(dossier);
  const faulty = await plan.authority(coordinator, child, [
    { kind: 'parent', memberId: child },
    { kind: 'parent', memberId: randomUUID() },
    { kind: 'guardian' },
    { kind: 'guardian', name: 'G. Oogd', checkedOn: '2026-12-24' },
  ]);
  expect(faulty.body.errors.map(({ pointer, code }: any) => `${pointer} ${code}`)).toEqual([
    '/holders/0/memberId not-a-representative',
    '/holders/1/memberId not-a-representative',
    '/holders/2/name one-of-both',
    '/holders/3/checkedOn still-to-come',
  ]);
  await plan.authority(coordinator, child, [{ kind: 'guardian', name: 'G. Oogd' }]);
  const listed = await dossier.as(coordinator).get(`/v1/cases/${plan.caseId}/authorities`);
  expect(listed.body.items).toEqual([
    { memberId: child, version: 2, holders: [{ kind: 'guardian', name: 'G. Oogd', holderId: expect.any(String) }] },
  ]);
  await plan.ask(coordinator);
  const { answers } = (await plan.see(coordinator)).body;
  expect(answers.map(({ who, name }: any) => [who.kind, name])).toEqual([
    ['party', undefined],
    ['representative', 'G. Oogd'],
    ['member', undefined],
  ]);
  expect(mother).toBeDefined();
});

test('two who record who decides for the same member: the second gets 409, and nothing is lost (F3)', async () => {
  const { plan, coordinator, mother, child } = await aWrittenPlan(dossier);
  const mine = [{ kind: 'guardian', name: 'G. Oogd' }];
  expect((await plan.authority(coordinator, child, mine, 1)).status).toBe(204);
  const { status, body } = await plan.authority(coordinator, child, [{ kind: 'parent', memberId: mother }], 1);
  expect([status, body.code, body.currentVersion]).toEqual([409, 'stale-version', 2]);
  expect((await plan.authority(coordinator, mother, [{ kind: 'curator', name: 'C. Urator' }], 1)).status).toBe(409);
  const { items } = (await dossier.as(coordinator).get(`/v1/cases/${plan.caseId}/authorities`)).body;
  expect(items).toMatchObject([{ memberId: child, holders: mine }]);
});

test('every table of a plan has row-level security, and nothing of it is to be read in a dump', async () => {
  const { plan, coordinator, mother, caseId } = await aPlanOut(dossier);
  await plan.record(coordinator, bySelf(mother, { remark: 'Zolang Pim het wil.' }));
  expect(await unprotectedTables(dossier.database.admin, service)).toEqual([]);
  for (const table of ['plan_block', 'plan_version', 'plan_answer', 'member_authority']) {
    const { rows } = await dossier.database.admin.query(`SELECT * FROM ${table} WHERE case_id = $1`, [caseId]);
    const dump = rows.map((row) => Object.values(row).map(String).join(' ')).join('\n');
    expect(rows.length).toBeGreaterThan(0);
    expect(dump).not.toMatch(/Pim|rooster|gezagsregister|"yes"/);
  }
});
