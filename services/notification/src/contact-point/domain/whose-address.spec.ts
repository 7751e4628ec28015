import type { Role } from '@rondetafel/contracts';
import { mayReplaceAddress } from './whose-address.ts';

const rows: [who: string, givenBy: string | null | undefined, roles: Role[], may: boolean][] = [
  ['the administrator replaces what another gave', 'other', ['administrator'], true],
  ['the administrator replaces what nobody knows the giver of', null, ['administrator'], true],
  ['a colleague puts right what they gave themselves', 'me', ['professional'], true],
  ['a colleague leaves what another gave', 'other', ['professional'], false],
  ['a coordinator leaves what another gave', 'other', ['independent-coordinator'], false],
  ['a colleague leaves what they may not see', undefined, ['professional'], false],
  ['a colleague leaves what nobody knows the giver of', null, ['professional'], false],
];

test.each(rows)('P-11: %s', (_who, givenBy, roles, may) => {
  expect(mayReplaceAddress(givenBy, { personId: 'me', roles })).toBe(may);
});
