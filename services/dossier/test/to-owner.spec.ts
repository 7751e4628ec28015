import { randomUUID } from 'node:crypto';
import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aPlanOut } from './a-plan-out.ts';
import { colleague } from './a-running-case.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'to' });
});
afterAll(() => dossier?.stop());
afterEach(() => dossier.clock.moveTo('2026-11-23T09:00:00Z'));

const change = { dueOn: '2026-12-22', because: 'Eerder is er geen plek.' };

async function aPlan() {
  const all = await aPlanOut(dossier);
  const at = (path: string) => `/v1/cases/${all.caseId}/plan${path}`;
  const key = () => ({ 'Idempotency-Key': randomUUID() });
  return {
    ...all,
    asks: (person: Person) => dossier.as(person).get(at('/owner-asks')),
    remind: (person: Person, agreementId = all.schoolLine) =>
      dossier.as(person).post(at(`/agreements/${agreementId}/_remind`), { because: 'Hoe gaat het?' }, key()),
    propose: (person: Person, more: object = {}, agreementId = all.schoolLine) =>
      dossier.as(person).post(at(`/agreements/${agreementId}/_propose`), { ...change, ...more }, key()),
    reply: (person: Person, askId: string, body: object = { accepted: true }) =>
      dossier.as(person).post(at(`/owner-asks/${askId}/_answer`), body, key()),
  };
}
type Plan = Awaited<ReturnType<typeof aPlan>>;

/** Another party of the case, with an account. */
async function anotherParty({ caseId, coordinator, child }: Plan): Promise<Person> {
  const person = await colleague(dossier, 'mental-health-care');
  const { personId, organisationId } = person;
  const party = { personId, organisationId, role: 'provider', memberIds: [child], reason: 'Helpt het kind.' };
  const key = { 'Idempotency-Key': randomUUID() };
  expect((await dossier.as(coordinator).post(`/v1/cases/${caseId}/parties`, party, key)).status).toBe(201);
  return person;
}

const published = async (caseId: string, name: string) =>
  (await dossier.published()).filter(({ type, data }) => data.caseId === caseId && type.includes(`.${name}.`));

test('S000-9: who coordinates reminds the owner, who reads why; the event has no words', async () => {
  const plan = await aPlan();
  expect((await plan.remind(plan.coordinator)).status).toBe(204);
  const { items } = (await plan.asks(plan.teacher)).body;
  expect(items).toMatchObject([{ kind: 'reminder', because: 'Hoe gaat het?', mayAnswer: false }]);
  const [{ data }] = (await published(plan.caseId, 'agreement-reminded')) as any;
  expect(data).toMatchObject({ agreementId: plan.schoolLine, personIds: [plan.teacher.personId] });
  expect(JSON.stringify(data)).not.toContain('Hoe gaat het');
  const again = await plan.remind(plan.coordinator);
  expect([again.status, again.body.code]).toEqual([409, 'owner-reminded-today']);
  dossier.clock.pass(24 * 60 * 60);
  expect((await plan.remind(plan.coordinator)).status).toBe(204);
});

test('S000-9, P-23: a small change that the owner agrees with counts at once, once the agreement runs', async () => {
  const plan = await aPlan();
  const { coordinator, teacher, mother } = plan;
  await plan.plan.answer(teacher);
  const by = { who: { kind: 'member', id: mother }, answer: 'yes', via: 'phone', saidOn: '2026-11-23' };
  expect((await plan.plan.record(coordinator, by)).status).toBe(204);
  expect((await plan.propose(coordinator)).status).toBe(204);
  expect((await plan.plan.see(teacher)).body.out.version).toBe(1);
  const [{ askId, mayAnswer }] = (await plan.asks(teacher)).body.items;
  expect(mayAnswer).toBe(true);
  expect((await plan.reply(coordinator, askId)).status).toBe(403);
  const answered = await plan.reply(teacher, askId);
  expect([answered.status, answered.body]).toEqual([200, { change: 'at-once' }]);
  const { out } = (await plan.plan.see(coordinator)).body;
  const line = out.lines.find(({ agreementId }: any) => agreementId === plan.schoolLine);
  expect([out.version, line.dueOn, line.agreedOn, line.state]).toEqual([2, change.dueOn, '2026-12-18', 'runs']);
  const [{ data }] = (await published(plan.caseId, 'owner-answered')) as any;
  expect(data).toMatchObject({ askId, accepted: true, personIds: [coordinator.personId] });
  const [{ data: adjusted }] = (await published(plan.caseId, 'plan-adjusted')) as any;
  expect(adjusted.personIds).toEqual([]);
  expect((await plan.reply(teacher, askId)).body.code).toBe('answered-already');
});

test('S000-9, R-28: any other change waits in the draft, as the owner’s own line', async () => {
  const plan = await aPlan();
  const { coordinator, teacher } = plan;
  const what = 'Belt elke week over het rooster';
  expect((await plan.propose(coordinator, { what })).status).toBe(204);
  const [{ askId }] = (await plan.asks(teacher)).body.items;
  expect((await plan.reply(teacher, askId)).body).toEqual({ change: 'in-next-version' });
  const { out, draft } = (await plan.plan.see(coordinator)).body;
  const drafted = draft.lines.find(({ agreementId }: any) => agreementId === plan.schoolLine);
  expect([drafted.what, drafted.dueOn, drafted.memberIds]).toEqual([what, change.dueOn, [plan.child]]);
  expect(out.lines.find(({ agreementId }: any) => agreementId === plan.schoolLine).what).toBe('Belt over het rooster');
});

test('S000-9: a no says why, and changes nothing; who asked reads it', async () => {
  const plan = await aPlan();
  const other = await anotherParty(plan);
  expect((await plan.propose(other)).status).toBe(204);
  const [{ askId }] = (await plan.asks(plan.teacher)).body.items;
  expect((await plan.reply(plan.teacher, askId, { accepted: false })).body.errors[0].code).toBe('reason-missing');
  const no = { accepted: false, reason: 'De klas is vol.' };
  expect((await plan.reply(plan.teacher, askId, no)).body).toEqual({ change: 'none' });
  const [item] = (await plan.asks(other)).body.items;
  expect(item.answer).toMatchObject({ ...no, answeredBy: { personId: plan.teacher.personId } });
  const [{ data }] = (await published(plan.caseId, 'owner-answered')) as any;
  expect(data).toMatchObject({ accepted: false, personIds: [other.personId] });
  expect(JSON.stringify(data)).not.toContain('vol');
});

test('S000-9, P-27: others see nothing of it, and who has no part in the case does not see the case', async () => {
  const plan = await aPlan();
  const other = await anotherParty(plan);
  await plan.propose(plan.coordinator);
  const [{ askId }] = (await plan.asks(plan.teacher)).body.items;
  expect((await plan.asks(other)).body).toEqual(expect.objectContaining({ mayAsk: true, items: [] }));
  expect((await plan.reply(other, askId)).status).toBe(403);
  const { body } = await dossier.as(plan.coordinator).put(`/v1/cases/${plan.caseId}/members/${plan.mother}/access`);
  const resident = somebody(['resident']);
  await dossier.as(resident).post('/v1/own-pages/_open', { code: body.code });
  const outside: [Person, number, number][] = [
    [plan.reporter, 403, 403],
    [plan.safeHomeWorker, 404, 404],
    [await colleague(dossier), 404, 404],
    [somebody(['administrator']), 404, 404],
    [resident, 404, 404],
  ];
  for (const [person, seen, done] of outside) {
    expect((await plan.asks(person)).status).toBe(seen);
    expect((await plan.remind(person)).status).toBe(done);
    expect((await plan.propose(person)).status).toBe(done);
    expect((await plan.reply(person, askId)).status).toBe(done);
  }
  const mine = await plan.remind(plan.coordinator, plan.ownLine);
  expect([mine.status, mine.body.code]).toEqual([409, 'owner-is-member']);
});

test('what was asked of an owner is kept sealed, and stays as it was', async () => {
  const plan = await aPlan();
  await plan.propose(plan.coordinator);
  const { rows } = await dossier.database.admin.query(
    `SELECT encode(content, 'escape') AS text FROM owner_ask WHERE case_id = $1`,
    [plan.caseId],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0].text).not.toContain('plek');
});
