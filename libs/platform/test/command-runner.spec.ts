import { randomUUID } from 'node:crypto';
import { somebody, startTestService, type TestService } from '../src/testing/index.ts';
import { followed, tiny } from './tiny/service.ts';

let running: TestService;
beforeAll(async () => {
  running = await startTestService(tiny);
});
afterAll(() => running.stop());

async function aNote(by = somebody()) {
  const noteId = randomUUID();
  const client = running.as(by);
  await client.post(`/v1/cases/${randomUUID()}/notes`, { noteId, text: 'eerste' });
  return { noteId, client };
}

const audited = async (object: string) => {
  const { rows } = await running.database.admin.query(
    'SELECT action, result FROM chassis.audit_entry WHERE object = $1 ORDER BY id',
    [object],
  );
  return rows;
};

test('what follows a change is run once it is saved, with what was, what is and the business day', async () => {
  const { noteId, client } = await aNote();
  const reply = await client.put(`/v1/notes/${noteId}`, { text: 'tweede' }, { 'if-match': '"1"' });
  expect(reply).toMatchObject({ status: 200, body: { noteId, version: 2 } });
  expect(followed.filter((one) => one.noteId === noteId)).toEqual([{ noteId, from: 1, to: 2, on: '2026-11-23' }]);
  expect((await client.get(`/v1/notes/${noteId}`)).body).toMatchObject({ text: 'tweede', version: 2 });
});

test('what is not there and what is not for this person get one answer, and both are on record', async () => {
  const { noteId } = await aNote();
  const stranger = running.as(somebody());
  const change = (id: string) => stranger.put(`/v1/notes/${id}`, { text: 'x' }, { 'if-match': '"1"' });
  const absent = randomUUID();
  const [hidden, unknown] = [await change(noteId), await change(absent)];
  expect(hidden.status).toBe(404);
  const same = { instance: '', traceId: '' };
  expect({ ...hidden.body, ...same }).toEqual({ ...unknown.body, ...same });
  expect(await audited(`note:${absent}`)).toEqual([{ action: 'change-note', result: 'note-unknown' }]);
});

test('a refused change leaves nothing but its record', async () => {
  const { noteId, client } = await aNote();
  const reply = await client.put(`/v1/notes/${noteId}`, { text: 'x' }, { 'if-match': '"7"' });
  expect(reply.status).toBe(409);
  expect(followed.some((one) => one.noteId === noteId)).toBe(false);
  expect((await client.get(`/v1/notes/${noteId}`)).body).toMatchObject({ text: 'eerste', version: 1 });
});
