import type { InboxItem } from '../web/api/inbox.ts';
import { groupsOf, unreadGroups } from '../web/pages/inbox/groups.ts';

const message = (messageId: string, kind: InboxItem['kind'], roundTableId?: string): InboxItem => ({
  ...{ messageId, kind, caseId: null, at: '2026-11-23T09:00:00Z', readAt: null, title: '', text: '' },
  ...(roundTableId && { answers: { roundTableId, accepted: 1, of: 2 } }),
});
const rows = (messages: InboxItem[]) => groupsOf(messages).map((group) => group.map(({ messageId }) => messageId));

test('answers about one table are one row, where the newest stands; another table has its own', () => {
  const [yes, no, maybe] = ['attendance-accepted', 'attendance-declined', 'attendance-tentative'] as const;
  const messages = [message('d', 'case-registered'), message('c', yes, 'table'), message('b', no, 'other')];
  expect(rows([...messages, message('a', maybe, 'table')])).toEqual([['d'], ['c', 'a'], ['b']]);
});

test('a row waits to be read until all of it was, and then shows all of it', () => {
  const [newest, older] = [message('b', 'attendance-accepted', 'table'), message('a', 'attendance-accepted', 'table')];
  const read = (one: InboxItem) => ({ ...one, readAt: '2026-11-23T10:00:00Z' });
  expect(unreadGroups([read(newest), older])).toEqual([[read(newest), older]]);
  expect(unreadGroups([read(newest), read(older)])).toEqual([]);
});

test('what something is to be done about stands alone', () => {
  const declined = 'required-attendance-declined';
  expect(rows([message('b', declined, 'table'), message('a', declined, 'table')])).toEqual([['b'], ['a']]);
});
