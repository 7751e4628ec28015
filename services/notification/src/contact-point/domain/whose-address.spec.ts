import { type CurrentAddress, type Giver, mayGiveAddress } from './whose-address.ts';

const nobody: Giver = { personId: 'me', administrates: false, coordinates: false, added: false, coordinated: false };
const givers = {
  administrator: { ...nobody, administrates: true },
  coordinator: { ...nobody, coordinates: true },
  adder: { ...nobody, added: true },
  'adder of a member with a coordinator': { ...nobody, added: true, coordinated: true },
  other: nobody,
};
const addresses = {
  none: null,
  own: { givenBy: 'me', isVerified: false },
  'own, verified': { givenBy: 'me', isVerified: true },
  'of another': { givenBy: 'other', isVerified: false },
  'of another, verified': { givenBy: 'other', isVerified: true },
  'of nobody knows whom': { givenBy: null, isVerified: true },
} satisfies Record<string, CurrentAddress | null>;

type Address = keyof typeof addresses;
const all = Object.keys(addresses) as Address[];
const may: Record<keyof typeof givers, Address[]> = {
  administrator: all,
  coordinator: all,
  adder: ['none', 'own'],
  'adder of a member with a coordinator': [],
  other: [],
};

const rows = Object.entries(may).flatMap(([who, those]) => all.map((of) => [who, of, those.includes(of)] as const));

test.each(rows)('P-11: the %s gives an address where there is %s: %s', (who, of, expected) => {
  expect(mayGiveAddress(addresses[of], givers[who as keyof typeof givers])).toBe(expected);
});
