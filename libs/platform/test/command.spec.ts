import { createHash, randomUUID } from 'node:crypto';
import { somebody, startTestService, type TestService } from '../src/testing/index.ts';
import { tiny } from './tiny/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(tiny);
});
afterAll(() => service.stop());

const command = (changes: object = {}) => ({ noteId: randomUUID(), text: 'Een notitie', ...changes });
const send = (who: ReturnType<typeof somebody>, caseId: string, body: object, key: string) =>
  service.as(who).post(`/v1/cases/${caseId}/notes`, body, { 'idempotency-key': key });
const notesIn = async (caseId: string) => {
  const { rows } = await service.database.admin.query('SELECT count(*)::int AS n FROM note WHERE case_id = $1', [
    caseId,
  ]);
  return rows[0].n;
};

test('a command repeated under its key is answered as the first time, and done once', async () => {
  const [who, caseId, body] = [somebody(), randomUUID(), command()];
  const first = await send(who, caseId, body, 'key-1');
  const again = await send(who, caseId, body, 'key-1');
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(JSON.stringify(again.body)).toBe(JSON.stringify(first.body));
  expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
  expect(await notesIn(caseId)).toBe(1);
});

test('ten at once are executed once, with the same response', async () => {
  const [who, caseId, body] = [somebody(), randomUUID(), command()];
  const answers = await Promise.all(Array.from({ length: 10 }, () => send(who, caseId, body, 'key-2')));
  expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
  expect(answers[0]!.status).toBe(201);
  expect(await notesIn(caseId)).toBe(1);
});

test('a key used for something else is refused, and nothing is done', async () => {
  const [who, caseId] = [somebody(), randomUUID()];
  await send(who, caseId, command(), 'key-3');
  const other = await send(who, caseId, command(), 'key-3');
  expect([other.status, other.body.code]).toEqual([409, 'idempotency-key-reused']);
  const elsewhere = await send(who, randomUUID(), command(), 'key-3');
  expect(elsewhere.status).toBe(409);
  expect(await notesIn(caseId)).toBe(1);
});

test('a command that release 2 carried out is replayed after the upgrade, and nothing else is', async () => {
  const [who, caseId, body] = [somebody(), randomUUID(), command()];
  const first = await send(who, caseId, body, 'key-6');
  // As release 2 kept it: without key and path.
  const kept = createHash('sha256')
    .update(JSON.stringify([{ caseId }, body]))
    .digest();
  await service.database.admin.query('UPDATE chassis.command SET body_hash = $1 WHERE person_id = $2', [
    kept,
    who.personId,
  ]);
  const again = await send(who, caseId, body, 'key-6');
  expect([again.status, again.body, again.headers.get('idempotency-replayed')]).toEqual([201, first.body, 'true']);
  for (const other of [await send(who, caseId, command(), 'key-6'), await send(who, randomUUID(), body, 'key-6')])
    expect([other.status, other.body.code]).toEqual([409, 'idempotency-key-reused']);
  expect(await notesIn(caseId)).toBe(1);
});

test('a key is one person’s: another may use the same', async () => {
  const body = [command(), command()];
  expect((await send(somebody(), randomUUID(), body[0]!, 'key-4')).status).toBe(201);
  expect((await send(somebody(), randomUUID(), body[1]!, 'key-4')).status).toBe(201);
});

test('a command that was refused leaves its key free', async () => {
  const [who, caseId] = [somebody(), randomUUID()];
  const noteId = randomUUID();
  const refused = await send(who, caseId, command({ noteId, text: 'refuse' }), 'key-5');
  expect([refused.status, refused.body.code, refused.body.rule]).toEqual([409, 'no-such-notes', 'P-1']);
  expect((await send(who, caseId, command({ noteId }), 'key-5')).status).toBe(201);
});

test('a key is kept as a hash: a client may have put a name in it', async () => {
  await send(somebody(), randomUUID(), command(), 'aanmelding Roos Verzonnen');
  const { rows } = await service.database.admin.query('SELECT key FROM chassis.command');
  for (const { key } of rows) expect(key).toMatch(/^[0-9a-f]{64}$/);
});

test('what is kept for the replay is ids only', async () => {
  const { rows } = await service.database.admin.query('SELECT answer FROM chassis.command LIMIT 1');
  expect(Object.keys(rows[0].answer)).toEqual(['noteId', 'caseId']);
});
