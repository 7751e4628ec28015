import { randomUUID } from 'node:crypto';
import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { questionsExpire } from '../src/household/question.timers.ts';
import { service } from '../src/service.ts';
import { aRunningCase, colleague, household } from './a-running-case.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'do' });
});
afterAll(() => dossier.stop());

const find = (person: Person, member: object, questionId: string = randomUUID()) =>
  dossier.as(person).post('/v1/cases/_find-known', { questionId, ...member });
const birthdays = (count: number) =>
  Array.from({ length: count }, (_, nth) => `1975-03-${String(nth + 1).padStart(2, '0')}`);

const registered = async () => {
  const all = await aRunningCase(dossier);
  const [{ familyName, birthOn }] = (await all.theCase.see(all.reporter)).body.members;
  return { ...all, member: { familyName, birthOn } as { familyName: string; birthOn: string } };
};

test('P-3: that a household is known, and the number of the desk; nobody by name, whoever coordinates', async () => {
  const { theCase, member } = await registered();
  const answer = { known: true, phone: expect.stringMatching(/^[\d -]+$/) };
  const ask = async () => (await find(somebody(), { ...member, district: 'almere-buiten' })).body;
  expect(await ask()).toEqual(answer);
  await theCase.requested();
  await theCase.assigned();
  expect(await ask()).toEqual(answer);
  expect((await find(somebody(), { ...member, birthOn: '1991-01-01' })).body).toEqual({ known: false });
});

test('P-3: who registers it again learns the same, however it was typed', async () => {
  const { member } = await registered();
  const again = await dossier.as(somebody()).post('/v1/cases', household(member.familyName.toUpperCase()));
  expect([again.status, again.body.known, again.body]).toEqual([
    201,
    true,
    expect.not.objectContaining({ knownTo: expect.anything() }),
  ]);
  expect((await dossier.as(somebody()).post('/v1/cases', household())).body.known).toBe(false);
});

test('P-3: a name and a year do not give the day: the eleventh question gets no answer, at the same time neither', async () => {
  const { member } = await registered();
  const asker = somebody();
  const answers = await Promise.all(birthdays(20).map((birthOn) => find(asker, { ...member, birthOn })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
  const refused = answers
    .filter(({ status }) => status !== 200)
    .map(({ status, body }) => [status, body.code, body.rule]);
  expect(refused).toEqual(Array(10).fill([409, 'too-many-questions', 'P-3']));
  expect((await find(asker, member)).status).toBe(409);
  const { rows } = await dossier.database.admin.query(
    `SELECT result, count(*)::int FROM chassis.audit_entry WHERE person_id = $1 AND action = 'check-known-household'
     GROUP BY result ORDER BY result`,
    [asker.personId],
  );
  expect(rows).toEqual([
    { result: 'done', count: 10 },
    { result: 'too-many-questions', count: 11 },
  ]);
  expect((await find(somebody(), member)).body.known).toBe(true); // another person has questions of their own
});

test('P-3: a form that corrects a date asks the same; one that tries days does not', async () => {
  const { member } = await registered();
  const [asker, field] = [somebody(), randomUUID()];
  for (const birthOn of birthdays(3)) expect((await find(asker, { ...member, birthOn }, field)).status).toBe(200);
  const others = await Promise.all(birthdays(9).map((birthOn) => find(asker, { familyName: 'Ander', birthOn })));
  expect(others.map(({ status }) => status)).toEqual(Array(9).fill(200));
  expect((await find(asker, { ...member, birthOn: '1975-03-04' }, field)).status).toBe(409);
});

test('P-3: registering is no way around it, and is never refused', async () => {
  const { member } = await registered();
  const asker = somebody();
  await Promise.all(birthdays(10).map((birthOn) => find(asker, { familyName: 'Ander', birthOn })));
  const body = { ...household(), members: [{ givenName: 'Roos', ...member, lifeAreas: [] }] };
  const { status, body: answer } = await dossier.as(asker).post('/v1/cases', body);
  expect([status, answer.known]).toEqual([201, null]);
});

test('P-3: what the form asked is not counted again when it is sent', async () => {
  const asker = somebody();
  const asked = household();
  for (const { familyName, birthOn } of asked.members) await find(asker, { familyName, birthOn });
  expect((await dossier.as(asker).post('/v1/cases', asked)).status).toBe(201);
  const { rows } = await dossier.database.admin.query('SELECT counts FROM known_question WHERE person_id = $1', [
    asker.personId,
  ]);
  expect(rows).toEqual([{ counts: true }, { counts: true }]);
});

test('P-3: each question is on record in both logs with what was asked, keyed', async () => {
  const { member } = await registered();
  const asker = somebody();
  await find(asker, member);
  const { admin } = dossier.database;
  const audited = await admin.query(
    'SELECT action, object, result FROM chassis.audit_entry WHERE person_id = $1 ORDER BY id',
    [asker.personId],
  );
  expect(audited.rows).toEqual([
    { action: 'check-known-household', object: `person:${asker.personId}`, result: 'done' },
    { action: 'ask-known-person', object: expect.stringMatching(/^recognised:[0-9a-f]{64}$/), result: 'done' },
  ]);
  const subject = audited.rows[1].object.slice('recognised:'.length, 'recognised:'.length + 32);
  const lines = await admin.query(
    `SELECT activity, subject_type FROM chassis.processing_line WHERE replace(subject::text, '-', '') = $1`,
    [subject],
  );
  expect(lines.rows).toContainEqual({ activity: 'recognition', subject_type: 'recognised-person' });
});

test('P-3: who asks much is shown to the privacy officer, and to nobody else', async () => {
  const [officer, modest, curious] = [
    somebody(['privacy-officer']),
    await colleague(dossier),
    await colleague(dossier),
  ];
  await find(modest, { familyName: 'Bedacht', birthOn: '1980-01-01' });
  for (const birthOn of birthdays(11)) await find(curious, { familyName: 'Bedacht', birthOn });
  const { status, body } = await dossier.as(officer).get('/v1/known-household-questions');
  expect(status).toBe(200);
  const of = ({ personId }: Person) => body.items.filter((one: Person) => one.personId === personId);
  expect(of(curious)).toMatchObject([
    { askedOn: '2026-11-23', questions: 10, corrections: 0, unanswered: 1, colleague: { name: 'Collega school' } },
  ]);
  expect(of(modest)).toEqual([]);
  for (const roles of [['professional'], ['administrator'], ['ops'], ['resident'], ['dispatcher']] as const) {
    expect((await dossier.as(somebody(roles)).get('/v1/known-household-questions')).status).toBe(403);
  }
  expect((await find(officer, { familyName: 'Bedacht', birthOn: '1980-01-01' })).status).toBe(403);
  expect((await find(somebody(['resident']), { familyName: 'Bedacht', birthOn: '1980-01-01' })).status).toBe(403);
});

test('what was asked is deleted after three months', async () => {
  const asker = somebody();
  await find(asker, { familyName: 'Bedacht', birthOn: '1980-01-01' });
  const { admin } = dossier.database;
  const armed = await admin.query(`SELECT due_at FROM timer WHERE type = $1 AND data LIKE '%' || $2 || '%'`, [
    questionsExpire.type,
    asker.personId,
  ]);
  expect(armed.rows.map(({ due_at }) => due_at.toISOString())).toEqual(['2027-02-23T23:00:00.000Z']);
  await dossier.receive(questionsExpire as any, { personId: asker.personId, askedOn: '2026-11-23' });
  expect((await admin.query('SELECT 1 FROM known_question WHERE person_id = $1', [asker.personId])).rows).toEqual([]);
});
