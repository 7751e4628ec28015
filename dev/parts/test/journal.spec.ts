import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Journal } from '../demonstration/cases/journal.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rondetafel-journal-'));
  file = join(folder, 'filling.json');
});
afterEach(() => rm(folder, { recursive: true }));

const killed = () => Promise.reject(new Error('killed'));

test('what was answered before a kill is not sent again, and its answer is known', async () => {
  await Journal.open(file, '2026-11-30').once('book', {}, async () => ({ optionId: 'a' }));
  const again = Journal.open(file, '2026-12-01');
  expect(await again.once('book', {}, killed)).toEqual({ optionId: 'a' });
});

test('what was sent without an answer is sent again as it was, whatever is wanted now', async () => {
  await expect(Journal.open(file, '2026-11-30').once('hold', { startsAt: 'first' }, killed)).rejects.toThrow('killed');
  const sent: object[] = [];
  const send = async (body: object) => void sent.push(body);
  await Journal.open(file, '2026-11-30').once('hold', { startsAt: 'later' }, send);
  expect(sent).toEqual([{ startsAt: 'first' }]);
});

test('the days are counted from the day on which filling began', async () => {
  await Journal.open(file, '2026-11-30').once('register', {}, async () => undefined);
  expect(Journal.open(file, '2026-12-01').today).toBe('2026-11-30');
});
