import { randomUUID } from 'node:crypto';
import { somebody, startTestService, type TestService, unprotectedTables, until } from '@rondetafel/platform/testing';
import { minutesDue } from '../src/minutes/minutes.timers.ts';
import { service } from '../src/service.ts';
import { aBookedTable, MeetingCalls, writtenMinutes } from './a-meeting.ts';
import { ofLine, publishedOf } from './a-plan-out.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'dm' });
});
afterAll(() => dossier?.stop());
afterEach(() => dossier.clock.moveTo('2026-11-23T09:00:00Z'));

const published = async (caseId: string) => (await publishedOf(dossier, caseId)).map(([type]) => type);

test('question, minutes and agreements are written, finished, and frozen when the table is on record as held (S002-11, S002-14)', async () => {
  const { meeting, caseId, coordinator, teacher, mother, schoolLine, ownLine } = await writtenMinutes(dossier);
  const finished = await meeting.finish(coordinator);
  expect([finished.status, finished.body]).toEqual([200, { state: 'to-come', finishing: true }]);
  expect(await published(caseId)).toEqual([]);
  await meeting.held('coordinator', 'teacher', 'mother');
  expect(await publishedOf(dossier, caseId)).toMatchObject([
    ['minutes-finished', { roundTableId: meeting.roundTableId, personIds: [teacher.personId] }],
  ]);
  const { body } = await meeting.see(teacher);
  expect([body.state, body.heldOn, body.draft]).toEqual(['finished', '2026-11-23', undefined]);
  expect(body.finished).toMatchObject({
    question: 'Hoe gaat Pim weer naar school?',
    choice: { because: 'Pim wil het zelf.' },
    subjects: [{ title: 'School', text: 'Pim mist zijn vrienden.' }],
    present: [{ personId: coordinator.personId }, { personId: teacher.personId }, { personId: mother }],
  });
  expect(body.finished.digest).toBeUndefined();
  expect((await meeting.see(coordinator)).body.finished.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(body.finished.agreements.map(({ agreementId }: any) => agreementId)).toEqual([schoolLine, ownLine]);
  expect((await meeting.list(teacher)).body.items).toMatchObject([{ state: 'finished', heldOn: '2026-11-23' }]);
});

test('each step may come again, in either order, and is told once (P-10)', async () => {
  const { meeting, caseId, coordinator } = await writtenMinutes(dossier);
  await meeting.held('coordinator', 'teacher');
  await meeting.held('coordinator', 'teacher');
  expect((await meeting.see(coordinator)).body.state).toBe('unfinished');
  const digest = async () => (await meeting.see(coordinator)).body.finished.digest;
  const first = await meeting.finish(coordinator);
  const before = await digest();
  const again = await meeting.finish(coordinator);
  await meeting.held('coordinator', 'teacher');
  expect([first.status, again.status, again.body, await digest()]).toEqual([200, 200, first.body, before]);
  expect(await published(caseId)).toEqual(['minutes-finished']);
});

test('what is missing is named at once and at its place (S002-14)', async () => {
  const { meeting, coordinator } = await aBookedTable(dossier);
  const { status, body } = await meeting.finish(coordinator);
  expect([status, body.code]).toEqual([400, 'minutes-not-complete']);
  expect(body.errors.map(({ pointer }: any) => pointer)).toEqual([
    '/attendance',
    '/attendance',
    '/question',
    '/subjects',
  ]);
  expect(body.errors.every(({ detail }: any) => detail.length > 10)).toBe(true);
});

test('a held table without minutes says so to its coordinator on the next working day (S002-14)', async () => {
  const { meeting, caseId, coordinator } = await aBookedTable(dossier);
  await meeting.held('coordinator', 'teacher');
  const { roundTableId } = meeting;
  const { rows } = await dossier.database.admin.query(
    `SELECT due_at FROM timer WHERE type = $1 AND data LIKE '%' || $2 || '%'`,
    [minutesDue.type, roundTableId],
  );
  expect(rows.map(({ due_at }: any) => due_at.toISOString())).toEqual(['2026-11-24T07:00:00.000Z']);
  dossier.clock.moveTo('2026-11-24T07:00:00Z');
  await dossier.receive(minutesDue as any, { caseId, roundTableId });
  expect(await publishedOf(dossier, caseId)).toMatchObject([
    ['minutes-missing', { heldOn: '2026-11-23', coordinatorIds: [coordinator.personId] }],
  ]);
});

test('a table of before this service heard of tables has its minutes once it was held', async () => {
  const { caseId, coordinator, teacher, mother } = await aBookedTable(dossier);
  const ids = { coordinator: coordinator.personId, teacher: teacher.personId, mother };
  const meeting = new MeetingCalls(dossier, caseId, ids, []);
  await meeting.held('coordinator', 'teacher');
  const { state, draft } = (await meeting.see(coordinator)).body;
  expect([state, draft.invited.map(({ personId }: any) => personId)]).toEqual(['unfinished', Object.values(ids)]);
});

test('nobody is told that finished minutes are missing (S002-14)', async () => {
  const { meeting, caseId, coordinator } = await writtenMinutes(dossier);
  await meeting.held('coordinator', 'teacher');
  await meeting.finish(coordinator);
  await dossier.receive(minutesDue as any, { caseId, roundTableId: meeting.roundTableId });
  expect(await published(caseId)).toEqual(['minutes-finished']);
});

test('two who write the same block: the second gets 409 with what changed, and nothing is lost (F3)', async () => {
  const { meeting, coordinator, subjectId } = await writtenMinutes(dossier);
  const subject = { place: 1, part: 1, title: 'School' };
  const path = `/subjects/${subjectId}`;
  expect((await meeting.write(coordinator, path, { ...subject, text: 'Een.' }, 1)).body).toEqual({ version: 2 });
  const { status, body } = await meeting.write(coordinator, path, { ...subject, text: 'Twee.' }, 1);
  expect([status, body.code, body.currentVersion, body.changes]).toMatchObject([
    409,
    'stale-version',
    2,
    [{ version: 2, fields: ['text'] }],
  ]);
  expect((await meeting.see(coordinator)).body.draft.subjects[0].text).toBe('Een.');
});

test('who writes along sees from two numbers that something changed, in minutes and in agreements', async () => {
  const { meeting, plan, coordinator, goalId, mother } = await aBookedTable(dossier);
  const before = (await meeting.revisions(coordinator)).body;
  await meeting.write(coordinator, '/question', { text: 'Waarom?' });
  await plan.write(coordinator, `/lines/${randomUUID()}`, ofLine(goalId, { kind: 'member', id: mother }, [mother]));
  const after = (await meeting.revisions(coordinator)).body;
  expect(after).toEqual({ minutes: before.minutes + 1, plan: before.plan + 1, finished: false });
});

test('what was typed after reading is not frozen unread: minutes and agreements (P-48)', async () => {
  const { meeting, plan, coordinator, goalId, mother } = await writtenMinutes(dossier);
  const stale = await meeting.finish(coordinator, { planRevision: 1 });
  expect([stale.status, stale.body.code]).toEqual([409, 'minutes-changed']);
  await meeting.finish(coordinator);
  await plan.write(coordinator, `/lines/${randomUUID()}`, ofLine(goalId, { kind: 'member', id: mother }, [mother]));
  await meeting.held('coordinator', 'teacher');
  expect((await meeting.see(coordinator)).body.state).toBe('unfinished');
  expect((await meeting.finish(coordinator)).body.state).toBe('finished');
});

test('struck out is gone: no row, no text, and it comes back after its last revision (P-48)', async () => {
  const { meeting, coordinator, caseId } = await aBookedTable(dossier);
  const path = `/subjects/${randomUUID()}`;
  const subject = { place: 1, part: 1, title: 'Geheim' };
  await meeting.write(coordinator, path, subject);
  expect((await meeting.drop(coordinator, path)).status).toBe(204);
  const { rows } = await dossier.database.admin.query('SELECT 1 FROM minutes_block WHERE case_id = $1', [caseId]);
  expect(rows).toEqual([]);
  expect((await meeting.write(coordinator, path, subject)).status).toBe(409);
  expect((await meeting.write(coordinator, path, subject, 2)).body).toEqual({ version: 3 });
});

test('finished minutes change no more, by no role; a correction stands beside them (P-48)', async () => {
  const { meeting, coordinator, teacher, subjectId, caseId } = await writtenMinutes(dossier);
  await meeting.held('coordinator', 'teacher');
  expect((await meeting.correct(coordinator)).body.code).toBe('minutes-not-finished');
  await meeting.finish(coordinator);
  const { digest } = (await meeting.see(coordinator)).body.finished;
  expect((await meeting.write(coordinator, '/question', { text: 'Anders' }, 1)).body.code).toBe('minutes-frozen');
  expect((await meeting.correct(coordinator, { text: 'Het was maandag.', subjectId })).status).toBe(204);
  const { finished, corrections } = (await meeting.see(teacher)).body;
  expect(corrections).toMatchObject([{ text: 'Het was maandag.', subjectId }]);
  expect(finished.question).toBe('Hoe gaat Pim weer naar school?');
  expect((await meeting.see(coordinator)).body.finished.digest).toBe(digest);
  const { rows } = await dossier.database.admin.query(
    `SELECT grantee FROM information_schema.column_privileges
     WHERE table_name IN ('minutes_frozen', 'minutes_correction') AND privilege_type = 'UPDATE'
       AND grantee NOT IN (SELECT tableowner FROM pg_tables WHERE tablename = 'minutes_frozen')`,
  );
  expect(rows).toEqual([]);
  const drafts = await dossier.database.admin.query('SELECT 1 FROM minutes_block WHERE case_id = $1', [caseId]);
  expect(drafts.rows).toEqual([]);
  await dossier.database.admin.query(`UPDATE minutes_frozen SET digest = 'other' WHERE case_id = $1`, [caseId]);
  expect((await meeting.see(coordinator)).status).toBe(500);
});

test('an event about the table that comes while minutes are finished loses nothing (P-48)', async () => {
  const { meeting, coordinator } = await writtenMinutes(dossier);
  await meeting.held('coordinator', 'teacher');
  await meeting.finish(coordinator);
  const { digest } = (await meeting.see(coordinator)).body.finished;
  const row = [meeting.roundTableId];
  await dossier.database.admin.query('UPDATE meeting SET digest = NULL WHERE round_table_id = $1', row);
  // Finished by another process, which did not commit yet.
  const other = await dossier.database.admin.connect();
  await other.query('BEGIN');
  await other.query('UPDATE meeting SET digest = $2 WHERE round_table_id = $1', [...row, digest]);
  const changed = meeting.booked('2026-11-23T10:30:00.000Z');
  await until(async () => {
    const { rows } = await dossier.database.admin.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return rows.length > 0;
  });
  await other.query('COMMIT');
  other.release();
  await changed;
  expect((await meeting.list(coordinator)).body.items).toMatchObject([
    { startsAt: '2026-11-23T10:30:00.000Z', state: 'finished' },
  ]);
});

test('a table has as many ways to choose from as people can weigh, and no more (S002-8)', async () => {
  const { meeting, coordinator } = await aBookedTable(dossier);
  const write = () => meeting.write(coordinator, `/trajectories/${randomUUID()}`, { place: 1 });
  for (let count = 0; count < 20; count += 1) expect((await write()).status).toBe(200);
  expect((await write()).body.code).toBe('too-many-blocks');
});

test('a version of the plan keeps which minutes it rests on (S002-29)', async () => {
  const { meeting, plan, coordinator, teacher } = await writtenMinutes(dossier);
  await meeting.held('coordinator', 'teacher');
  await meeting.finish(coordinator);
  const { digest } = (await meeting.see(coordinator)).body.finished;
  expect((await plan.ask(coordinator)).status).toBe(201);
  const { out } = (await plan.see(coordinator)).body;
  expect((await plan.see(teacher)).body.out.restsOn).toBeUndefined();
  expect(out.restsOn).toEqual([{ roundTableId: meeting.roundTableId, digest }]);
});

test('a cancelled table is written no more; one that is booked anew is (P-10)', async () => {
  const { meeting, coordinator } = await aBookedTable(dossier);
  await meeting.cancelled();
  expect((await meeting.write(coordinator, '/question', { text: 'Waarom?' })).body.code).toBe('meeting-cancelled');
  expect((await meeting.list(coordinator)).body.items).toMatchObject([{ state: 'cancelled' }]);
});

test('who was not invited and is there is named (P-10)', async () => {
  const { meeting, coordinator } = await aBookedTable(dossier);
  const path = `/attendance/${randomUUID()}`;
  expect((await meeting.write(coordinator, path, { parts: [1] })).status).toBe(400);
  const turned = await meeting.write(coordinator, path, { parts: [1], name: '\u202eoJ etnaT' });
  expect([turned.status, turned.body.errors[0].code]).toEqual([400, 'unseen-characters']);
  expect((await meeting.write(coordinator, path, { parts: [1], name: 'Tante Jo' })).status).toBe(200);
});

describe('who may', () => {
  const all = async ({ meeting, subjectId, trajectoryId }: any, person: ReturnType<typeof somebody>) => [
    await meeting.revisions(person),
    await meeting.write(person, '/question', { text: 'Waarom?' }, 1),
    await meeting.write(person, '/choice', { trajectoryId }, 1),
    await meeting.write(person, `/trajectories/${trajectoryId}`, { place: 1 }, 1),
    await meeting.drop(person, `/trajectories/${trajectoryId}`),
    await meeting.write(person, `/subjects/${subjectId}`, { place: 1, part: 1 }, 1),
    await meeting.drop(person, `/subjects/${subjectId}`),
    await meeting.write(person, `/attendance/${meeting.ids.teacher}`, { parts: [] }, 1),
    await meeting.finish(person),
    await meeting.correct(person),
  ];
  const statuses = async (theTable: any, person: any) =>
    new Set((await all(theTable, person)).map(({ status }) => status));

  test('a party reads nothing of a draft and writes nothing (S002-14)', async () => {
    const theTable = await writtenMinutes(dossier);
    const { meeting, teacher } = theTable;
    expect(await statuses(theTable, teacher)).toEqual(new Set([403]));
    expect((await meeting.see(teacher)).body).toEqual({
      roundTableId: meeting.roundTableId,
      caseId: meeting.caseId,
      kind: 'upscaling',
      startsAt: expect.any(String),
      state: 'to-come',
      corrections: [],
    });
  });

  test('who only asked, a hidden party, a stranger and an operator read and do nothing (S000-17, P-27)', async () => {
    const theTable = await writtenMinutes(dossier);
    const { meeting, reporter, safeHomeWorker } = theTable;
    const looks = async (person: any) => [(await meeting.list(person)).status, (await meeting.see(person)).status];
    expect(await statuses(theTable, reporter)).toEqual(new Set([403]));
    for (const person of [safeHomeWorker, somebody(['professional']), somebody(['ops'])]) {
      expect([await statuses(theTable, person), await looks(person)]).toEqual([new Set([404]), [404, 404]]);
    }
  });

  test('ids of another case are not there (F8)', async () => {
    const [one, other] = [await writtenMinutes(dossier), await aBookedTable(dossier)];
    const there = other.meeting.roundTableId;
    const seen = await dossier.as(one.coordinator).get(`/v1/cases/${one.caseId}/meetings/${there}/minutes`);
    expect([seen.status, seen.body.code]).toEqual([404, 'meeting-unknown']);
  });

  test('a hidden party proposes nothing in what others read, and says nothing there (P-27)', async () => {
    const { meeting, coordinator, safeHome } = await writtenMinutes(dossier);
    const by = { kind: 'party', id: safeHome.partyId };
    const path = `/trajectories/${randomUUID()}`;
    const { status, body } = await meeting.write(coordinator, path, { place: 2, what: 'Weg 2', by });
    expect([status, body.errors]).toMatchObject([400, [{ pointer: '/by', code: 'owner-hidden' }]]);
    await meeting.held('coordinator', 'teacher');
    await meeting.finish(coordinator);
    expect((await meeting.correct(coordinator, { text: 'Nee.', saidBy: by })).status).toBe(400);
  });
});

test('every table of minutes has row-level security, and nothing of it is to be read in a dump', async () => {
  const { meeting, coordinator, caseId } = await writtenMinutes(dossier);
  await meeting.finish(coordinator);
  const drafted = await dumpOf(caseId, ['meeting', 'minutes', 'minutes_block']);
  await meeting.held('coordinator', 'teacher');
  await meeting.correct(coordinator, { text: 'Pim zegt: maandag.' });
  expect(await unprotectedTables(dossier.database.admin, service)).toEqual([]);
  const frozen = await dumpOf(caseId, ['minutes_frozen', 'minutes_correction']);
  for (const dump of [...drafted, ...frozen]) {
    expect(dump.length).toBeGreaterThan(10);
    expect(dump).not.toMatch(/Pim|school|chair/i);
  }
});

const dumpOf = (caseId: string, tables: readonly string[]): Promise<string[]> =>
  Promise.all(
    tables.map(async (table) => {
      const { rows } = await dossier.database.admin.query(`SELECT * FROM ${table} WHERE case_id = $1`, [caseId]);
      return rows.map((row) => Object.values(row).map(String).join(' ')).join('\n');
    }),
  );
