import { fill } from '../../../texts/fill.ts';
import { inboxKinds, messageText } from './message-text.ts';

const facts = {
  startsAt: '2026-12-03T09:00:00Z',
  answerByAt: '2026-12-01T16:00:00Z',
  deadlineOn: '2026-12-04',
  answerOn: '2026-12-11',
  dueOn: '2026-12-08',
  heldOn: '2026-12-03',
  workingDaysLeft: 3,
  count: 2,
  mailbox: 'rondetafel@almere.example',
};

test.each(inboxKinds)('the line about %s is whole in both languages', (kind) => {
  for (const language of ['nl', 'en'] as const) {
    const { title, text } = messageText(kind, language, facts);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(text).toMatch(/^[A-Z].*\.$/);
    expect(`${title} ${text}`).not.toMatch(/[{}]|undefined| {2}| \./);
  }
});

test('a line says when in the words of its reader', () => {
  expect(messageText('round-table-booked', 'nl', facts).text).toContain('donderdag 3 december 2026 om 10.00 uur');
  expect(messageText('deadline-missed', 'en', facts).text).toContain('Friday 4 December 2026');
  expect(fill('{nobody}', {}, 'nl')).toBe('');
});
