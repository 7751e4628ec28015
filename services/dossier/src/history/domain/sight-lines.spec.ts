import { sightLines, type Turn } from './sight-lines.ts';

const turn = (changes: Partial<Turn>): Turn => ({
  standingId: 'one',
  personId: 'lars',
  standing: 'party',
  grantedBy: 'hanna',
  since: '2026-12-01T09:00:00Z',
  endedAt: null,
  ...changes,
});
const all = ['parties', 'coordinator-contact'] as const;
const whatOf = (turns: Turn[], fields: Parameters<typeof sightLines>[1] = all) =>
  sightLines(turns, fields).map(({ what, personId }) => `${personId} ${what}`);

test('P-28: who got sight and who no longer has it, by who may know of parties', () => {
  const turns = [
    turn({ endedAt: '2026-12-03T09:00:00Z' }),
    turn({ standingId: 'two', personId: 'hanna', standing: 'independent-coordinator' }),
    turn({ standingId: 'three', personId: 'vera', standing: 'excluded' }),
  ];
  expect(whatOf(turns)).toEqual(['lars sight-given', 'lars sight-ended', 'hanna sight-given']);
  expect(whatOf(turns, ['coordinator-contact'])).toEqual(['hanna sight-given']);
  expect(whatOf(turns, [])).toEqual([]);
});

test('P-28: a turn that goes on with another last day is one turn', () => {
  const again = '2026-12-02T09:00:00Z';
  expect(whatOf([turn({ endedAt: again }), turn({ standingId: 'two', since: again })])).toEqual(['lars sight-given']);
});
