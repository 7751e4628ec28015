import { asksOf, recordedOf, type SaidOfLine } from '../web/areas/plan/present.ts';

const mother = { kind: 'member', id: 'mother' } as const;
const school = { kind: 'party', id: 'school' } as const;
const line = (agreementId: string, ...waitsFor: (typeof mother | typeof school)[]) => ({ agreementId, waitsFor });
const lines = [line('one', mother, school), line('two', mother)];
const recorded = (...said: SaidOfLine[]) => recordedOf(mother, lines, (one) => said[lines.indexOf(one)]!, '2026-11-23');
const [yes, nothing] = [{ said: 'yes', reason: '' } as const, { said: '', reason: '' } as const];
const no = (reason: string) => ({ said: 'no', reason }) as const;

test('a line is asked of those for whom it waits (R-25)', () => {
  const answers = [{ who: mother }, { who: school }];
  expect(lines.map((one) => asksOf(one, answers).map(({ who }) => who.id))).toEqual([['mother', 'school'], ['mother']]);
});

test('yes to each line is one yes; a no names its lines and why, and is a yes to the rest (P-34)', () => {
  expect(recorded(yes, yes).body).toEqual({ who: mother, via: 'at-table', saidOn: '2026-11-23', answer: 'yes' });
  expect(recorded(yes, no(' Nu niet. ')).body).toMatchObject({
    answer: 'no',
    lines: [{ agreementId: 'two', reason: 'Nu niet.' }],
  });
});

test('who said nothing is not recorded; who answered half, or gave no reason, is asked on (R-26)', () => {
  expect(recorded(nothing, nothing)).toEqual({ missing: false });
  expect(recorded(yes, nothing)).toEqual({ missing: true });
  expect(recorded(yes, no(' '))).toEqual({ missing: true });
});
