// The demonstration municipality: invented organisations and people (their surnames are plants, their addresses end in
// .example) in Almere's real districts. The ids are fixed, so that seeding twice changes nothing.

import type { Role } from '@rondetafel/contracts';

export interface Organisation {
  organisationId: string;
  name: string;
  kind: string;
  districts: readonly string[];
}

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

export interface Room {
  roomId: string;
  /** A venue of municipalities/almere.json: name, address and district stand there. */
  venue: string;
  code: string;
  capacity: number;
  stepFree: boolean;
}

const id = (kind: string, number: number) => `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const stad = 'almere-stad';
const buiten = 'almere-buiten';
const haven = 'almere-haven';
const poort = 'almere-poort';
const hout = 'almere-hout';
const pampus = 'almere-pampus';
export const districts = [stad, buiten, haven, poort, hout, pampus] as const;

const organisation = (number: number, kind: string, name: string, where: readonly string[] = districts) => ({
  organisationId: id('b', number),
  name,
  kind,
  districts: where,
});

const wijkteamStad = organisation(1, 'neighbourhood-team', 'Wijkteam De Beuk', [stad]);
const wijkteamBuiten = organisation(2, 'neighbourhood-team', 'Wijkteam De Es', [buiten]);
const wijkteamHaven = organisation(3, 'neighbourhood-team', 'Wijkteam De Iep', [haven]);
const wijkteamPoort = organisation(4, 'neighbourhood-team', 'Wijkteam De Linde', [poort, hout, pampus]);
const wijknetwerk = organisation(5, 'neighbourhood-network', 'Wijknetwerk Buiten Samen', [buiten]);
const stedelijkTeam = organisation(6, 'city-social-team', 'Sociaal Stedelijk Team Voorbeeld');
const jgz = organisation(7, 'youth-health-service', 'JGZ Voorbeeld');
const jeugdhulp = organisation(8, 'youth-care-provider', 'Jeugdhulp De Kompasroos');
const basisschool = organisation(9, 'school', 'Basisschool De Zandoever', [buiten, stad]);
const college = organisation(10, 'school', 'Het Weerwater College (voorbeeld)', [stad, poort]);
const gezondheidscentrum = organisation(11, 'health-centre', 'Gezondheidscentrum De Lepelaar', [buiten, hout]);
const veiligThuis = organisation(12, 'safe-home', 'Veilig Thuis (voorbeeld)');
const samenVeilig = organisation(13, 'samen-veilig', 'Samen Veilig (voorbeeld)');
const woonzorg = organisation(14, 'residential-provider', 'Woonzorg Het Baken');
const ggz = organisation(15, 'mental-health-care', 'GGZ De Overkant');
const schuldhulp = organisation(16, 'debt-counselling', 'Schuldhulp De Balans');
const woningstichting = organisation(17, 'housing-corporation', 'Woningstichting Het Anker');
const gemeente = organisation(18, 'municipality', 'Gemeente Almere (demonstratie)');

export const organisations: readonly Organisation[] = [
  wijkteamStad,
  wijkteamBuiten,
  wijkteamHaven,
  wijkteamPoort,
  wijknetwerk,
  stedelijkTeam,
  jgz,
  jeugdhulp,
  basisschool,
  college,
  gezondheidscentrum,
  veiligThuis,
  samenVeilig,
  woonzorg,
  ggz,
  schuldhulp,
  woningstichting,
  gemeente,
];

const functionCodes = ['focal-point-officer', 'independent-coordinator'] as const;
const fullTime = [1, 2, 3, 4, 5];

function person(
  number: number,
  name: string,
  where: Organisation,
  title: string,
  options: { roles?: readonly Role[]; districts?: readonly string[]; weekdays?: readonly number[] } = {},
): Person {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return {
    personId: id('a', number),
    subject: id('e', number),
    user: plain.split(' ')[0]!,
    name,
    organisationId: where.organisationId,
    function: title,
    functionCode: functionCodes.find((code) => options.roles?.includes(code)),
    districts: options.districts ?? where.districts,
    roles: options.roles ?? ['professional'],
    email: `${plain.replace(' ', '.')}@rondetafel.example`,
    weekdays: options.weekdays ?? fullTime,
  };
}

const coordinator: readonly Role[] = ['professional', 'independent-coordinator'];
const hanna = person(27, 'Hanna Heidekruid', stedelijkTeam, 'Onafhankelijk procescoördinator', { roles: coordinator });
const jurre = person(28, 'Jurre Jeneverbes', stedelijkTeam, 'Onafhankelijk procescoördinator', { roles: coordinator });
const meryem = person(29, 'Meryem Mirte', jgz, 'Onafhankelijk procescoördinator', {
  roles: coordinator,
  weekdays: [1, 2, 4],
});

export const people: readonly Person[] = [
  person(1, 'Anna Appelbes', wijkteamBuiten, 'Wijkwerker'),
  person(2, 'Bram Berk', wijkteamBuiten, 'Wijkwerker', { weekdays: [1, 2, 3, 4] }),
  person(3, 'Chaima Ceder', wijkteamBuiten, 'Wijkwerker jeugd', { weekdays: [2, 3, 4, 5] }),
  person(4, 'Daan Dotterbloem', wijkteamStad, 'Wijkwerker'),
  person(5, 'Esra Esdoorn', wijkteamStad, 'Wijkwerker schuldhulp'),
  person(6, 'Femke Fluitenkruid', wijkteamHaven, 'Wijkwerker'),
  person(7, 'Gijs Goudenregen', wijkteamHaven, 'Wijkwerker ouderen', { weekdays: [1, 3, 5] }),
  person(8, 'Ilse Iris', wijkteamPoort, 'Wijkwerker'),
  person(9, 'Jamal Jasmijn', wijkteamPoort, 'Wijkwerker jeugd'),
  person(10, 'Karin Klaproos', wijknetwerk, 'Netwerkcoördinator'),
  person(11, 'Lars Lavendel', jgz, 'Jeugdverpleegkundige'),
  person(12, 'Mila Madelief', jgz, 'Jeugdarts', { weekdays: [1, 2, 4] }),
  person(13, 'Noor Notelaar', jeugdhulp, 'Jeugdhulpverlener'),
  person(14, 'Omar Olijf', jeugdhulp, 'Gezinsbegeleider'),
  person(15, 'Petra Pinksterbloem', basisschool, 'Intern begeleider', { weekdays: [1, 2, 4, 5] }),
  person(16, 'Quinten Kweepeer', basisschool, 'Directeur'),
  person(17, 'Rachida Rozemarijn', college, 'Zorgcoördinator'),
  person(18, 'Sem Seringa', gezondheidscentrum, 'Huisarts', { weekdays: [1, 2, 3, 5] }),
  person(19, 'Tineke Tijm', gezondheidscentrum, 'Praktijkondersteuner GGZ'),
  person(20, 'Ugo Ui', veiligThuis, 'Medewerker Veilig Thuis'),
  person(21, 'Vera Viooltje', samenVeilig, 'Jeugdbeschermer'),
  person(22, 'Wout Waterlelie', woonzorg, 'Persoonlijk begeleider'),
  person(23, 'Xandra Zuring', ggz, 'Sociaalpsychiatrisch verpleegkundige', {
    roles: ['professional', 'partner-admin'],
  }),
  person(24, 'Yusuf IJzerhard', ggz, 'Psycholoog', { weekdays: [2, 3, 4] }),
  person(25, 'Zoë Zonnebloem', schuldhulp, 'Schuldhulpverlener'),
  person(26, 'Aron Akelei', woningstichting, 'Woonconsulent'),
  hanna,
  jurre,
  meryem,
  person(30, 'Dirk Duizendblad', stedelijkTeam, 'Verdeler van verzoeken', { roles: ['professional', 'dispatcher'] }),
  person(31, 'Bea Bosanemoon', gemeente, 'Brandpuntfunctionaris', { roles: ['professional', 'focal-point-officer'] }),
  person(32, 'Berend Bieslook', gemeente, 'Functioneel beheerder', { roles: ['administrator'] }),
  person(33, 'Tessa Tulp', gemeente, 'Technisch beheerder', { roles: ['ops'] }),
  person(34, 'Gerda Gele-Lis', gemeente, 'Medewerker beschikkingen'),
  // The second person: giving up an event takes two.
  person(35, 'Stijn Sleutelbloem', gemeente, 'Technisch beheerder', { roles: ['ops'] }),
  person(36, 'Fleur Framboos', gemeente, 'Functionaris gegevensbescherming', { roles: ['privacy-officer'] }),
];

export const independentCoordinators: readonly IndependentCoordinator[] = [
  {
    personId: hanna.personId,
    organisationId: hanna.organisationId,
    districts: [stad, buiten],
    expertise: ['mental-health', 'social-relations', 'finances'],
    available: true,
    substituteId: jurre.personId,
  },
  {
    personId: jurre.personId,
    organisationId: jurre.organisationId,
    districts: [haven, poort, hout, pampus, stad],
    expertise: ['finances', 'education', 'social-relations'],
    available: true,
    substituteId: hanna.personId,
  },
  {
    personId: meryem.personId,
    organisationId: meryem.organisationId,
    districts,
    expertise: ['parenting', 'education', 'mental-health'],
    available: true,
    substituteId: jurre.personId,
  },
];

const room = (number: number, venue: string, code: string, capacity: number, stepFree = true): Room => ({
  roomId: id('c', number),
  venue,
  code,
  capacity,
  stepFree,
});

export const rooms: readonly Room[] = [
  room(1, 'buurthuis-de-hagen', 'grote-zaal', 16),
  room(2, 'buurthuis-de-hagen', 'kleine-kamer', 8, false),
  room(3, 'buurtcentrum-de-regenboog', 'vergaderzaal', 14),
  room(4, 'gezondheidscentrum-de-lepelaar', 'spreekkamer', 10),
  room(5, 'ontmoetingshuis-de-sluis', 'zaal', 12),
  room(6, 'wijkpost-het-duin', 'zaal', 12),
  room(7, 'buurtschuur-de-kiem', 'zaal', 10),
  room(8, 'tijdelijk-wijklokaal', 'lokaal', 10),
];

/** Who seeds: the account that may write directory, rooms and calendars. */
export const administrator = people.find(({ roles }) => roles.includes('administrator'))!;
