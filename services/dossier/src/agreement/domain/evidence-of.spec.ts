import { evidenceOf } from './evidence-of.ts';

test.each([
  ['not-done', 'agreements-not-kept'],
  ['capacity', 'capacity-missing'],
  ['rule', 'frameworks-block'],
  ['waits-for-another', undefined],
  ['household-could-not', undefined],
] as const)('P-44, P-37: not kept because of %s counts for %s', (cause, situation) => {
  expect(evidenceOf(cause)).toBe(situation);
});
