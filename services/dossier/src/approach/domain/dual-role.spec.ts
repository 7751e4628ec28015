import { aCoordinator, aParty, regularCoordinator, teacher, today } from '../../../test/a-case-involvement.ts';
import { hasDualRole } from './dual-role.ts';

const coordinators = [aCoordinator(regularCoordinator, { kind: 'regular' })];
const own = aParty(regularCoordinator, { organisationKind: 'debt-counselling' });

test('a coordinator whose organisation helps too keeps two dossiers apart (S000-20)', () => {
  expect(hasDualRole({ coordinators, parties: [own] }, today)).toBe(true);
  expect(hasDualRole({ coordinators, parties: [aParty(teacher)] }, today)).toBe(false);
});

test.each([
  ['an adviser gives no help', { role: 'adviser' as const }],
  ['who left helps no more', { state: 'left' as const }],
  ['what is hidden is no reason for a warning (P-27)', { hidden: true }],
])('%s', (_promise, more) => {
  expect(hasDualRole({ coordinators, parties: [{ ...own, ...more }] }, today)).toBe(false);
});

test('an independent coordinator has none: that is refused before (S002-21)', () => {
  const independent = [aCoordinator(regularCoordinator)];
  expect(hasDualRole({ coordinators: independent, parties: [own] }, today)).toBe(false);
});
