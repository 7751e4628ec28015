import { mayLearn } from './revealed.ts';

const revealed = new Set(['safe-home']);

test.each([
  ['somebody who is not hidden learns of it', { partyId: 'school', restricted: false }, true],
  ['somebody without a party who is not hidden learns of it', { restricted: false }, true],
  ['a hidden party that was revealed learns of it', { partyId: 'safe-home', restricted: true }, true],
  ['a hidden party that was not revealed does not', { partyId: 'shelter', restricted: true }, false],
  ['a hidden seat without a party does not', { restricted: true }, false],
])('P-27: %s', (_what, one, learns) => {
  expect(mayLearn(one, revealed)).toBe(learns);
});
