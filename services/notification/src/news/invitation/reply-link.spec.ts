import { readReply, signReply } from './reply-link.ts';

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
    expect(readReply(signReply(claim, key), key, before)).toEqual(claim);
  });

  test('says expired once the table has started', () => {
    expect(readReply(signReply(claim, key), key, new Date(2_000_000_001_000))).toBe('expired');
  });

  test.each([
    ['another key', signReply(claim, Buffer.alloc(32, 8))],
    ['a changed body', `x${signReply(claim, key)}`],
    ['a third part', `${signReply(claim, key)}.x`],
    ['no signature', signReply(claim, key).split('.')[0] as string],
    ['nothing', ''],
  ])('refuses %s', (_, token) => {
    expect(readReply(token, key, before)).toBe('forged');
  });
});
