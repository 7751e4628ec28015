import { randomUUID } from 'node:crypto';
import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aBookedTable } from './a-meeting.ts';
import { publishedOf } from './a-plan-out.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'dp' });
});
afterAll(() => dossier?.stop());

type Table = Awaited<ReturnType<typeof aBookedTable>>;
const at = ({ caseId, meeting }: Table, path = '') =>
  `/v1/cases/${caseId}/meetings/${meeting.roundTableId}/preparation${path}`;
const see = (table: Table, person?: Person) => dossier.as(person).get(at(table));
const put = (table: Table, person: Person | undefined, path: string, body: object, version = 0) =>
  dossier.as(person).put(at(table, path), body, { 'If-Match': `"${version}"` });
const ask = (table: Table, person?: Person) => dossier.as(person).post(at(table, '/_ask'));
const answer = (table: Table, person: Person | undefined, text = 'Het verzuim.') =>
  dossier.as(person).put(at(table, `/answers/${table.school.partyId}`), { text });

test('P-56: talks, how they sit, the agenda and a question to each party; what is still to do gets shorter', async () => {
  const table = await aBookedTable(dossier);
  const { coordinator, teacher, mother, school, caseId, meeting, memberIds } = table;
  const toDo = async () => (await see(table, coordinator)).body.toDo.map(({ what }: any) => what);
  expect(await toDo()).toEqual([...memberIds.map(() => 'talk'), 'question', 'together', 'agenda']);
  const talk = { on: '2026-11-23', wants: 'Dat Pim weer naar school gaat.' };
  expect((await put(table, coordinator, `/talks/${mother}`, talk)).body).toEqual({ version: 1 });
  const setting = { together: 'in-parts', arrival: 'Moeder eerst.', agendaOn: '2026-11-23' };
  expect((await put(table, coordinator, '/setting', setting)).body).toEqual({ version: 1 });
  expect((await ask(table, coordinator)).status).toBe(204);
  expect(await publishedOf(dossier, caseId)).toMatchObject([
    ['table-question-asked', { roundTableId: meeting.roundTableId, personIds: [teacher.personId] }],
  ]);
  expect(await toDo()).toEqual(memberIds.slice(1).map(() => 'talk'));
  expect((await answer(table, teacher)).status).toBe(204);
  const { body } = await see(table, coordinator);
  expect(body.talks).toEqual([{ memberId: mother, ...talk, version: 1 }]);
  expect(body.setting).toEqual({ ...setting, version: 1 });
  expect(body.questions).toMatchObject([
    { partyId: school.partyId, answer: { text: 'Het verzuim.', saidById: teacher.personId } },
  ]);
  const { items } = (await dossier.as(coordinator).get('/v1/preparations')).body;
  expect(items).toEqual([{ caseId, roundTableId: meeting.roundTableId, toDo: memberIds.length - 1 }]);
});

test('P-56: a party sees its own question and answer, and nothing of the household or of others', async () => {
  const table = await aBookedTable(dossier);
  const { coordinator, teacher, mother } = table;
  await put(table, coordinator, `/talks/${mother}`, { on: '2026-11-23', wants: 'De huur.' });
  await ask(table, coordinator);
  const { body } = await see(table, teacher);
  expect(Object.keys(body).sort()).toEqual(['caseId', 'isOver', 'mayPrepare', 'questions', 'roundTableId']);
  expect([body.mayPrepare, body.questions.map(({ personId }: any) => personId)]).toEqual([false, [teacher.personId]]);
  expect((await dossier.as(teacher).get('/v1/preparations')).body.items).toEqual([]);
});

test('P-56, R-26: what a party said on the phone is written down by who coordinates', async () => {
  const table = await aBookedTable(dossier);
  const { coordinator, teacher } = table;
  expect((await answer(table, coordinator)).body.code).toBe('party-not-asked');
  await ask(table, coordinator);
  expect((await answer(table, coordinator, 'Aan de telefoon: het verzuim.')).status).toBe(204);
  const [question] = (await see(table, coordinator)).body.questions;
  expect(question.answer).toMatchObject({ saidById: teacher.personId, recordedById: coordinator.personId });
});

test('P-56: nothing is prepared once the table was held, and a stale version is told what changed', async () => {
  const table = await aBookedTable(dossier);
  const { coordinator, teacher, meeting, mother } = table;
  await put(table, coordinator, '/setting', { together: 'together' });
  const stale = await put(table, coordinator, '/setting', { together: 'in-parts' });
  expect([stale.status, stale.body.currentVersion]).toEqual([409, 1]);
  await ask(table, coordinator);
  await meeting.held('coordinator', 'teacher');
  for (const refused of [
    await put(table, coordinator, '/setting', { together: 'together' }, 1),
    await put(table, coordinator, `/talks/${mother}`, { on: '2026-11-23' }),
    await ask(table, coordinator),
    await answer(table, teacher),
  ]) {
    expect([refused.status, refused.body.code]).toEqual([409, 'meeting-was-held']);
  }
  expect((await see(table, teacher)).body.isOver).toBe(true);
});

test('P-56: somebody of another household has no talk', async () => {
  const table = await aBookedTable(dossier);
  const { status, body } = await put(table, table.coordinator, `/talks/${randomUUID()}`, { on: '2026-11-23' });
  expect([status, body.code]).toEqual([404, 'member-unknown']);
});

describe('S000-17: in every other standing', () => {
  test.each<[string, (table: Table) => Person | undefined, number, number]>([
    ['a party', ({ teacher }) => teacher, 200, 403],
    [
      'an independent coordinator of other cases',
      () => somebody(['professional', 'independent-coordinator']),
      404,
      404,
    ],
    ['a stranger', () => somebody(), 404, 404],
    ['the contact of a hidden party', ({ safeHome }) => personOf(safeHome as Contact), 404, 404],
    ['an administrator', () => somebody(['administrator']), 404, 404],
    ['a resident', () => somebody(['resident']), 404, 404],
    ['nobody', () => undefined, 401, 401],
  ])('%s prepares nothing', async (_, who, reads, writes) => {
    const table = await aBookedTable(dossier);
    const person = who(table);
    expect((await see(table, person)).status).toBe(reads);
    const statuses = [
      await put(table, person, '/setting', { together: 'together' }),
      await put(table, person, `/talks/${table.mother}`, { on: '2026-11-23' }),
      await ask(table, person),
    ].map(({ status }) => status);
    expect(statuses).toEqual([writes, writes, writes]);
  });
});

type Contact = Pick<Person, 'personId' | 'organisationId'>;
const personOf = ({ personId, organisationId }: Contact): Person => ({
  personId,
  organisationId,
  roles: ['professional'],
});
