import { shelter } from '../../../test/a-plan.ts';
import { agreedPlan, anAgreement, followed, guarding } from '../../../test/an-agreement.ts';
import { seenBy, shownCourse } from './shown-course.ts';

const { next: agreements } = followed(agreedPlan());
const owners = (reader: Parameters<typeof seenBy>[1]) => seenBy(agreements, reader).map(({ owner }) => owner.kind);

test('P-45: an owner reads how its own agreements go, and nobody else’s', () => {
  const own = seenBy(agreements, { guards: false, everyParty: false, own: [shelter] });
  expect(own.map(({ owner }) => owner.id)).toEqual([shelter]);
  expect(owners({ guards: true, everyParty: false, own: [] })).toEqual(['party', 'party', 'member']);
});

test('P-37: how a member’s own line goes is for who guards it alone, and evidence for nobody', () => {
  expect(owners({ guards: false, everyParty: true, own: [] })).toEqual(['party', 'party']);
});

test('S000-9: only who guards it is offered to establish that it was not kept, and for what that counts', () => {
  const asked = { kind: 'asked', answerBy: '2026-12-16' } as const;
  const shown = (guards: boolean, ...facts: Parameters<typeof anAgreement>[1][]) =>
    shownCourse(anAgreement(undefined, asked, ...facts), { guards, everyParty: false }, '2026-12-17', guarding);
  expect(shown(true)).toMatchObject({ state: 'late', mayEstablish: true });
  expect(shown(false)).not.toHaveProperty('mayEstablish');
  const unmet = { kind: 'unmet', cause: 'not-done' } as const;
  expect(shown(true, unmet)).toMatchObject({ countsFor: 'agreements-not-kept', needsFollowUp: true });
  expect(shown(false, unmet)).not.toHaveProperty('countsFor');
});
