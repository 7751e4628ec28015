import { coordinator, now, refusalOf } from '../../../test/a-case-involvement.ts';
import { anAgreement, anOwnLine, guarding } from '../../../test/an-agreement.ts';
import { courseOf } from './course-of.ts';
import { type SaidOfOwn, sayOfOwn } from './say-of-own.ts';

const today = '2026-12-21';
const say = (answer: SaidOfOwn['answer'], agreement = anOwnLine(), saidOn = today) =>
  sayOfOwn(agreement, { answer, via: 'phone', saidOn }, { now, today, by: coordinator.personId, guarding });

test.each([
  ['done', 'kept'],
  ['not-yet', 'runs'],
  ['cannot', 'cannot-keep'],
] as const)('P-43: a member says of an own line: %s, and nobody is told', (answer, state) => {
  const { next, events } = say(answer);
  expect([courseOf(next, today, guarding).state, events]).toEqual([state, []]);
});

test('S000-9: of a party’s agreement the coordinator records nothing in its place', () => {
  expect(refusalOf(() => say('done', anAgreement())).code).toBe('agreement-of-party');
});

test('P-18: what is still to be said is not recorded', () => {
  expect(refusalOf(() => say('done', anOwnLine(), '2026-12-22')).faults).toEqual(['day-to-come']);
});
