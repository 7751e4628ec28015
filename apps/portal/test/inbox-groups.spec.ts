import { groupsOf, unreadGroups } from '../web/areas/inbox/groups.ts';

const message = (messageId: string, kind: string, roundTableId?: string) => ({
  messageId,
  kind,
  readAt: null as string | null,
  ...(roundTableId && { answers: { roundTableId } }),
});
type Message = ReturnType<typeof message>;
const rows = (messages: Message[]) => groupsOf(messages).map((group) => group.map(({ messageId }) => messageId));

test('answers about one table are one row, where the newest stands; another table has its own', () => {
  const [yes, no, maybe] = ['attendance-accepted', 'attendance-declined', 'attendance-tentative'] as const;
  const messages = [message('d', 'case-registered'), message('c', yes, 'table'), message('b', no, 'other')];
  expect(rows([...messages, message('a', maybe, 'table')])).toEqual([['d'], ['c', 'a'], ['b']]);
});

test('a row waits to be read until all of it was, and then shows all of it', () => {
  const [newest, older] = [message('b', 'attendance-accepted', 'table'), message('a', 'attendance-accepted', 'table')];
  const read = (one: Message) => ({ ...one, readAt: '2026-11-23T10:00:00Z' });
  expect(unreadGroups([read(newest), older])).toEqual([[read(newest), older]]);
  expect(unreadGroups([read(newest), read(older)])).toEqual([]);
});

test('what something is to be done about stands alone', () => {
  const declined = 'required-attendance-declined';
  expect(rows([message('b', declined, 'table'), message('a', declined, 'table')])).toEqual([['b'], ['a']]);
});
