import type { Role } from '@rondetafel/contracts';
import type { Municipality } from '@rondetafel/policy';
import { fixedId } from './fixed-id.ts';
import { kindsOf, type Organisation } from './organisations.ts';

export interface Person {
  personId: string;
  /** Of the account at the identity provider; the person's id means nothing outside. */
  subject: string;
  /** What one types after `npm run token -- --user`. */
  user: string;
  name: string;
  organisationId: string;
  /** Work title, in Dutch, for people. */
  function: string;
  /** Where a roster asks for this very function (P-8). */
  functionCode?: 'focal-point-officer' | 'independent-coordinator';
  districts: readonly string[];
  roles: readonly Role[];
  email: string;
  /** ISO weekdays someone works, 09:00 to 17:00 with a lunch break. */
  weekdays: readonly number[];
}

export interface IndependentCoordinator {
  personId: string;
  organisationId: string;
  districts: readonly string[];
  expertise: readonly string[];
  available: boolean;
  substituteId?: string;
}

/** Whom the municipality's file has work for, and the district (by its place in the file) where they do it. */
type Place = readonly [kind: keyof ReturnType<typeof kindsOf>, district?: number];

const functionCodes = ['focal-point-officer', 'independent-coordinator'] as const;
const fullTime = [1, 2, 3, 4, 5];

interface Template {
  name: string;
  place: Place;
  title: string;
  roles: readonly Role[];
  weekdays: readonly number[];
}

const one = (
  name: string,
  place: Place,
  title: string,
  { roles = ['professional'], weekdays = fullTime }: { roles?: readonly Role[]; weekdays?: readonly number[] } = {},
): Template => ({ name, place, title, roles, weekdays });

const coordinator: readonly Role[] = ['professional', 'independent-coordinator'];
const title = 'Onafhankelijk procescoördinator';

/** In this order they have their numbers. Their surnames are plants, their addresses end in .example. */
const templates: readonly Template[] = [
  one('Anna Appelbes', ['team', 1], 'Wijkwerker'),
  one('Bram Berk', ['team', 1], 'Wijkwerker', { weekdays: [1, 2, 3, 4] }),
  one('Chaima Ceder', ['team', 1], 'Wijkwerker jeugd', { weekdays: [2, 3, 4, 5] }),
  one('Daan Dotterbloem', ['team', 0], 'Wijkwerker'),
  one('Esra Esdoorn', ['team', 0], 'Wijkwerker schuldhulp'),
  one('Femke Fluitenkruid', ['team', 2], 'Wijkwerker'),
  one('Gijs Goudenregen', ['team', 2], 'Wijkwerker ouderen', { weekdays: [1, 3, 5] }),
  one('Ilse Iris', ['team', 3], 'Wijkwerker'),
  one('Jamal Jasmijn', ['team', 3], 'Wijkwerker jeugd'),
  one('Karin Klaproos', ['network'], 'Netwerkcoördinator'),
  one('Lars Lavendel', ['minimum0'], 'Jeugdverpleegkundige'),
  one('Mila Madelief', ['minimum0'], 'Jeugdarts', { weekdays: [1, 2, 4] }),
  one('Noor Notelaar', ['minimum1'], 'Jeugdhulpverlener'),
  one('Omar Olijf', ['minimum1'], 'Gezinsbegeleider'),
  one('Petra Pinksterbloem', ['minimum2'], 'Intern begeleider', { weekdays: [1, 2, 4, 5] }),
  one('Quinten Kweepeer', ['minimum2'], 'Directeur'),
  one('Rachida Rozemarijn', ['minimum2', 3], 'Zorgcoördinator'),
  one('Sem Seringa', ['minimum3'], 'Huisarts', { weekdays: [1, 2, 3, 5] }),
  one('Tineke Tijm', ['minimum3'], 'Praktijkondersteuner GGZ'),
  one('Ugo Ui', ['safety0'], 'Medewerker Veilig Thuis'),
  one('Vera Viooltje', ['safety1'], 'Jeugdbeschermer'),
  one('Wout Waterlelie', ['residential'], 'Persoonlijk begeleider'),
  one('Xandra Zuring', ['care'], 'Sociaalpsychiatrisch verpleegkundige', { roles: ['professional', 'partner-admin'] }),
  one('Yusuf IJzerhard', ['care'], 'Psycholoog', { weekdays: [2, 3, 4] }),
  one('Zoë Zonnebloem', ['debts'], 'Schuldhulpverlener'),
  one('Aron Akelei', ['housing'], 'Woonconsulent'),
  one('Hanna Heidekruid', ['pool0'], title, { roles: coordinator }),
  one('Jurre Jeneverbes', ['pool0'], title, { roles: coordinator }),
  one('Meryem Mirte', ['pool1'], title, { roles: coordinator, weekdays: [1, 2, 4] }),
  one('Dirk Duizendblad', ['pool0'], 'Verdeler van verzoeken', { roles: ['professional', 'dispatcher'] }),
  one('Bea Bosanemoon', ['municipality'], 'Brandpuntfunctionaris', { roles: ['professional', 'focal-point-officer'] }),
  one('Berend Bieslook', ['municipality'], 'Functioneel beheerder', { roles: ['administrator'] }),
  one('Tessa Tulp', ['municipality'], 'Technisch beheerder', { roles: ['ops'] }),
  one('Gerda Gele-Lis', ['municipality'], 'Medewerker beschikkingen'),
  // The second person: giving up an event takes two.
  one('Stijn Sleutelbloem', ['municipality'], 'Technisch beheerder', { roles: ['ops'] }),
  one('Fleur Framboos', ['municipality'], 'Functionaris gegevensbescherming', { roles: ['privacy-officer'] }),
];

export function peopleOf(municipality: Municipality, organisations: readonly Organisation[]): Person[] {
  const kinds = kindsOf(municipality);
  const { districts } = municipality.network;
  return templates.map(({ name, place: [kind, district], title, roles, weekdays }, index) => {
    const where = district === undefined ? undefined : districts[district % districts.length]!.code;
    const alike = organisations.filter((organisation) => organisation.kind === kinds[kind]);
    const at = alike.findLast((organisation) => where && organisation.districts.includes(where)) ?? alike[0]!;
    const plain = name
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase();
    return {
      personId: fixedId('a', index + 1),
      subject: fixedId('e', index + 1),
      user: plain.split(' ')[0]!,
      name,
      organisationId: at.organisationId,
      function: title,
      functionCode: functionCodes.find((code) => roles.includes(code)),
      districts: at.districts,
      roles,
      email: `${plain.replace(' ', '.')}@rondetafel.example`,
      weekdays,
    };
  });
}

/** What each coordinator is there for: districts and expertise by their place in the file. */
const profiles = [
  { user: 'hanna', districts: [0, 1], expertise: [0, 1, 4], substitute: 'jurre' },
  { user: 'jurre', districts: [2, 3, 4, 5, 0], expertise: [4, 3, 1], substitute: 'hanna' },
  { user: 'meryem', districts: 'all', expertise: [2, 3, 0], substitute: 'jurre' },
] as const;

export function coordinatorsOf(municipality: Municipality, people: readonly Person[]): IndependentCoordinator[] {
  const codes = municipality.network.districts.map(({ code }) => code);
  const { expertise: areas } = municipality.assignment;
  const personOf = (user: string) => people.find((person) => person.user === user)!;
  return profiles.map(({ user, districts, expertise, substitute }) => {
    const { personId, organisationId } = personOf(user);
    return {
      personId,
      organisationId,
      districts: districts === 'all' ? codes : picked(codes, districts),
      expertise: picked(areas, expertise),
      available: true,
      substituteId: personOf(substitute).personId,
    };
  });
}

/** Where the file has fewer, from its beginning again; each once. */
const picked = (from: readonly string[], places: readonly number[]): string[] => [
  ...new Set(places.map((place) => from[place % from.length]!)),
];
