import type { Person } from '../../case/domain/register-case.ts';
import { seenOf, seenOfChange } from './seen-of.ts';

const roos: Person = { givenName: 'Roos', lifeAreas: ['housing'], guest: { channel: 'letter' } };

test('P-38: life areas are seen by who coordinates, not by everybody who sees the household', () => {
  expect(seenOf(roos, ['household', 'life-areas'])).toEqual({ givenName: 'Roos', lifeAreas: ['housing'] });
  expect(seenOf(roos, ['household'])).toEqual({ givenName: 'Roos' });
});

test('P-17: how somebody is reached safely is seen by who may know it', () => {
  expect(seenOf(roos, ['household', 'safe-contact'])).toEqual({ givenName: 'Roos', guest: { channel: 'letter' } });
});

test('P-38: a change of life areas is seen as little, nor why', () => {
  const all = ['household', 'life-areas', 'safe-contact'] as const;
  const change = { fields: ['familyName', 'lifeAreas'], reason: 'Ook schulden.' };
  expect(seenOfChange(change, all)).toBe(change);
  expect(seenOfChange(change, ['household'])).toEqual({ fields: ['familyName'] });
  expect(seenOfChange({ ...change, fields: ['lifeAreas'] }, ['household'])).toBeUndefined();
  expect(seenOfChange({ fields: [], reason: 'Verhuisd.' }, ['household'])).toEqual({ fields: [], reason: 'Verhuisd.' });
});

test('P-17: a change of how somebody is reached is seen by who may know it', () => {
  expect(seenOfChange({ fields: ['accessibility', 'guest'] }, ['household'])).toEqual({ fields: ['accessibility'] });
});
