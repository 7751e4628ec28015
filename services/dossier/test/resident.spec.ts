import { randomUUID } from 'node:crypto';
import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { memberAnswerDue } from '../src/member-request/member-request.timers.ts';
import { yesEnds } from '../src/plan/plan.timers.ts';
import { service } from '../src/service.ts';
import { aBookedTable } from './a-meeting.ts';
import { aPlanOut, publishedOf } from './a-plan-out.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'do' });
});
afterAll(() => dossier?.stop());
afterEach(() => dossier.clock.moveTo('2026-11-23T09:00:00Z'));

const page = (person: Person, memberId: string) => dossier.as(person).get(`/v1/own-pages/${memberId}`);
const answer = (person: Person, memberId: string, body: object = { answer: 'yes' }, version = 1) =>
  dossier.as(person).post(`/v1/own-pages/${memberId}/plan/versions/${version}/answers`, body);
const ask = (person: Person, memberId: string, body: object = { kind: 'correction', text: 'Ik heet anders.' }) =>
  dossier.as(person).post(`/v1/own-pages/${memberId}/requests`, body);

async function pageOf(coordinator: Person, caseId: string, memberId: string): Promise<Person> {
  const resident = somebody(['resident']);
  const { body } = await dossier.as(coordinator).put(`/v1/cases/${caseId}/members/${memberId}/access`);
  expect((await dossier.as(resident).post('/v1/own-pages/_open', { code: body.code })).status).toBe(200);
  return resident;
}

async function aPage() {
  const all = await aPlanOut(dossier);
  const resident = await pageOf(all.coordinator, all.caseId, all.mother);
  return { ...all, resident };
}

test('a member reads what was agreed, who helps, whom to call, who can see it and who did (R-3, P-28)', async () => {
  const { resident, mother, schoolLine, ownLine, coordinator, theCase } = await aPage();
  await theCase.see(coordinator);
  expect((await dossier.as(resident).get('/v1/own-pages')).body).toEqual({
    items: [{ memberId: mother, name: 'Roos' }],
  });
  const { status, body } = await page(resident, mother);
  expect([status, body.name, body.phone]).toEqual([200, 'Roos', expect.stringMatching(/^0/)]);
  expect(body.plan.goals.map(({ what }: any) => what)).toEqual(['Pim gaat weer naar school']);
  expect(body.plan.lines.map((line: any) => [line.agreementId, line.own, line.by, line.about, line.asked])).toEqual([
    [schoolLine, false, 'Organisatie school', ['Pim'], true],
    [ownLine, true, undefined, ['Roos'], true],
  ]);
  expect(body.coordinators).toEqual([
    {
      name: 'Collega city-social-team',
      function: 'hulpverlener',
      organisation: 'Organisatie city-social-team',
      independent: true,
    },
  ]);
  const organisations = (some: any[]) => some.map(({ organisation }) => organisation);
  expect(organisations(body.helpers)).toEqual(['Organisatie school']);
  expect(organisations(body.access)).toEqual(['Organisatie city-social-team', 'Organisatie school']);
  expect(organisations(body.looked)).toEqual(['Organisatie city-social-team']);
  expect(JSON.stringify(body)).not.toMatch(/safe-home|Collega school/);
});

test('whoever read anything of the case is on the page, whatever it was (P-28)', async () => {
  const { caseId, meeting, mother, coordinator, teacher } = await aBookedTable(dossier);
  const resident = await pageOf(coordinator, caseId, mother);
  const looked = async () => (await page(resident, mother)).body.looked.map(({ organisation }: any) => organisation);
  expect(await looked()).not.toContain('Organisatie school');
  await meeting.list(teacher);
  expect(await looked()).toContain('Organisatie school');

  const document = (await dossier.as(coordinator).get('/v1/openapi.json')).body;
  const reads = Object.entries<any>(document.paths)
    .filter(([path, methods]) => path.startsWith('/v1/cases/{caseId}') && methods.get && !path.endsWith('/revision'))
    .map(([path]) => path);
  for (const path of reads) {
    const own = path.replace('{caseId}', caseId).replace('{roundTableId}', meeting.roundTableId);
    const { status } = await dossier.as(coordinator).get(own.replace('{section}', 'progress'));
    expect([path, status]).toEqual([path, 200]);
  }
  const { rows } = await dossier.database.admin.query(
    `SELECT DISTINCT origin FROM chassis.audit_entry
     WHERE object = $1 AND person_id = $2 AND result = 'done' AND origin LIKE 'GET %'`,
    [`case:${caseId}`, coordinator.personId],
  );
  const routes = reads.map((path) => `GET ${path.replace(/\{(\w+)\}/g, ':$1')}`);
  expect(rows.map(({ origin }: any) => origin)).toEqual(expect.arrayContaining(routes));
});

test('a member answers the plan: no to a line with a reason, yes, and takes it back (S002-2, P-34)', async () => {
  const { resident, mother, teacher, plan, schoolLine, coordinator, caseId } = await aPage();
  const said = async () => (await page(resident, mother)).body.plan.lines.map((line: any) => line.said);
  const lines = [{ agreementId: schoolLine, reason: 'Ik wil eerst praten.' }];
  expect((await answer(resident, mother, { answer: 'no', lines: [{ agreementId: schoolLine }] })).status).toBe(400);
  expect((await answer(resident, mother, { answer: 'no', lines })).status).toBe(204);
  expect(await said()).toEqual(['no', 'yes']);
  dossier.clock.pass(60);
  expect((await answer(resident, mother, { answer: 'yes', remark: 'Goed zo.' })).status).toBe(204);
  await plan.answer(teacher);
  expect((await page(resident, mother)).body.plan.lines.map(({ state }: any) => state)).toEqual(['runs', 'runs']);
  dossier.clock.pass(60);
  expect((await answer(resident, mother, { answer: 'taken-back', lines: [{ agreementId: schoolLine }] })).status).toBe(
    204,
  );
  expect(await said()).toEqual(['taken-back', 'yes']);
  // P-45: for the coordinator, and for nobody else.
  expect((await plan.see(coordinator)).body.answers).toContainEqual(
    expect.objectContaining({ who: { kind: 'member', id: mother }, said: 'taken-back' }),
  );
  expect(JSON.stringify((await plan.see(teacher)).body)).not.toMatch(/eerst praten|taken-back/);
  expect((await publishedOf(dossier, caseId)).map(([type]) => type)).toContain('plan-answered');
});

test('a member’s yes that ends on a day to come is told on that day (P-34)', async () => {
  const { resident, mother, caseId, ownLine } = await aPage();
  await answer(resident, mother);
  dossier.clock.pass(60);
  const back = { answer: 'taken-back', lines: [{ agreementId: ownLine }], fromOn: '2026-12-10' };
  expect((await answer(resident, mother, back)).status).toBe(204);
  const { rows } = await dossier.database.admin.query(
    `SELECT due_at FROM timer WHERE type = $1 AND status = 'armed' AND data LIKE '%' || $2 || '%'`,
    [yesEnds.type, caseId],
  );
  expect(rows.map(({ due_at }: any) => due_at.toISOString())).toEqual(['2026-12-10T07:00:00.000Z']);
  await dossier.clock.moveTo('2026-12-10T07:00:00Z');
  await dossier.receive(yesEnds as any, { caseId, day: '2026-12-10' });
  expect((await publishedOf(dossier, caseId)).map(([type]) => type)).toContain('answer-withdrawn');
});

test('a member reads when the next meeting is that they are invited to (S002-46)', async () => {
  const { coordinator, caseId, mother } = await aBookedTable(dossier);
  const resident = await pageOf(coordinator, caseId, mother);
  const { meeting, plan } = (await page(resident, mother)).body;
  expect([meeting, plan]).toEqual([{ startsAt: expect.stringMatching(/^2026-1/) }, undefined]);
  await dossier.clock.moveTo('2027-03-01T09:00:00Z');
  expect((await page(resident, mother)).body).not.toHaveProperty('meeting');
});

test('a page is for who opened it: for nobody else in any standing it is not there (S000-17, P-16)', async () => {
  const { resident, mother, child, coordinator, teacher, safeHomeWorker, reporter } = await aPage();
  const other = await aPage();
  const calls = async (person: Person, memberId: string) =>
    (await Promise.all([page(person, memberId), answer(person, memberId), ask(person, memberId)])).map(
      ({ status }) => status,
    );
  for (const person of [coordinator, teacher, safeHomeWorker, reporter, somebody(), somebody(['ops'])]) {
    expect(await calls(person, mother)).toEqual([403, 403, 403]);
    expect((await dossier.as(person).get('/v1/own-pages')).status).toBe(403);
  }
  for (const [person, memberId] of [
    [other.resident, mother],
    [resident, child],
    [resident, other.mother],
    [resident, randomUUID()],
    [somebody(['resident']), mother],
  ] as const) {
    expect(await calls(person, memberId)).toEqual([404, 404, 404]);
  }
  expect((await dossier.as(somebody(['resident'])).get('/v1/own-pages')).body.items).toEqual([]);
  const { caseId } = other;
  for (const path of ['', '/plan', '/parties', '/history', '/authorities', '/member-accesses', '/member-requests']) {
    expect((await dossier.as(other.resident).get(`/v1/cases/${caseId}${path}`)).status).toBe(404);
  }
});

test('what is withdrawn is closed at once, and a birthday changes what is seen on the day (P-16, P-19)', async () => {
  const { resident, mother, child, coordinator, caseId } = await aPage();
  await dossier.clock.moveTo('2027-06-01T09:00:00Z');
  const ofChild = await pageOf(coordinator, caseId, child);
  const seen = (await page(ofChild, child)).body;
  expect([seen.plan.lines.length, 'looked' in seen]).toEqual([1, false]);
  expect((await page(resident, mother)).body.plan.lines).toHaveLength(2);
  await dossier.clock.moveTo('2031-06-01T09:00:00Z');
  expect('looked' in (await page(ofChild, child)).body).toBe(true);
  // Asked when the plan went out, she still sees what she was asked.
  const withdrawn = await dossier.as(coordinator).post(`/v1/cases/${caseId}/members/${mother}/access/_withdraw`);
  expect([withdrawn.status, (await page(resident, mother)).status]).toEqual([204, 404]);
  expect((await page(ofChild, child)).status).toBe(200);
});

test('what a member asks has an answer and a term, seen by both (P-26)', async () => {
  const { resident, mother, coordinator, teacher, caseId } = await aPage();
  expect((await ask(resident, mother)).body).toMatchObject({ dueOn: '2026-12-23' });
  dossier.clock.pass(60);
  const requests = `/v1/cases/${caseId}/member-requests`;
  const byPhone = { memberId: mother, kind: 'objection', text: 'Niet met de school delen.', via: 'phone' };
  expect((await dossier.as(coordinator).post(requests, byPhone)).status).toBe(201);
  const { items } = (await dossier.as(coordinator).get(requests)).body;
  expect(items.map(({ kind, via }: any) => [kind, via])).toEqual([
    ['objection', 'phone'],
    ['correction', undefined],
  ]);
  const answerOne = `${requests}/${items[1].askId}/_answer`;
  const input = { outcome: 'done', text: 'Wij hebben uw naam aangepast.' };
  expect((await dossier.as(coordinator).post(answerOne, input)).status).toBe(204);
  expect((await dossier.as(coordinator).post(answerOne, input)).body.code).toBe('answered-already');
  // Who has no page, or does not look at it, is told too.
  const toTell = (await dossier.as(coordinator).get(`/v1/cases/${caseId}/member-notices`)).body.items;
  expect(toTell.map(({ memberId, about }: any) => [memberId, about])).toEqual([[mother, 'question-answered']]);
  const { asks } = (await page(resident, mother)).body;
  expect(asks.map(({ answer }: any) => answer?.text)).toEqual([undefined, input.text]);
  for (const [person, status] of [
    [teacher, 403],
    [somebody(), 404],
    [resident, 404],
  ] as const) {
    expect((await dossier.as(person).get(requests)).status).toBe(status);
    expect((await dossier.as(person).post(requests, byPhone)).status).toBe(status);
    expect((await dossier.as(person).post(answerOne, input)).status).toBe(status);
  }
  const due = (askId: string) => dossier.receive(memberAnswerDue as any, { caseId, askId });
  await due(items[0].askId);
  await due(items[1].askId);
  const said = await publishedOf(dossier, caseId);
  const told = said.filter(([type]) => type.startsWith('member-')).map(([type, data]) => [type, data.personIds]);
  expect(told).toEqual([
    ['member-asked', [coordinator.personId]],
    ['member-asked', []],
    ['member-answer-missing', [coordinator.personId]],
  ]);
  expect(JSON.stringify(said)).not.toMatch(/Ik heet anders|delen/);
});
