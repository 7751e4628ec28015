import { readAnswer, signAnswer } from './answer-link.ts';

const key = Buffer.alloc(32, 7);
const claim = {
  roundTableId: 'b7b1d1a0-0000-4000-8000-000000000001',
  personId: 'b7b1d1a0-0000-4000-8000-000000000002',
  revision: 1,
  expiresAt: 2_000_000_000,
};
const before = new Date('2026-11-23T08:00:00Z');

describe('answer link', () => {
  test('gives back what was signed', () => {
    expect(readAnswer(signAnswer(claim, key), key, before)).toEqual(claim);
  });

  test('says expired once the table has started', () => {
    expect(readAnswer(signAnswer(claim, key), key, new Date(2_000_000_001_000))).toBe('expired');
  });

  test.each([
    ['another key', signAnswer(claim, Buffer.alloc(32, 8))],
    ['a changed body', `x${signAnswer(claim, key)}`],
    ['a third part', `${signAnswer(claim, key)}.x`],
    ['no signature', signAnswer(claim, key).split('.')[0] as string],
    ['nothing', ''],
  ])('refuses %s', (_, token) => {
    expect(readAnswer(token, key, before)).toBe('forged');
  });
});
