import type { RequestListener } from 'node:http';
import { aCase } from './a-case.ts';
import { someone } from './portal-under-test.ts';

// What the services answer so that every page has something to show, and no question is left without an answer.

export const { caseId, service } = aCase();
export const id = (number: number) => `d0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const requestId = id(800);
export const [roundTableId, finishedTableId, comingTableId, messageId] = [id(700), id(701), id(702), id(850)];

/** What pages are opened with. */
export const ids = { caseId, requestId, messageId, roundTableId };

const counted = ['24', '25', '26', '27', '30'].map((day) => `2026-11-${day}`);
const term = {
  caseId,
  state: 'at-risk',
  receivedOn: '2026-11-23',
  workingDays: 10,
  on: '2026-12-07',
  counted,
  skipped: [],
  provisional: false,
  calendarVersion: '1',
  clock: 'received',
  clockStartedAt: '2026-11-23T09:00:00Z',
  urgent: false,
  milestones: [{ step: 'booked', dueOn: '2026-11-27' }],
  explanation: { nl: ['Tien werkdagen vanaf de ontvangst.'], en: ['Ten working days from receipt.'] },
};
const item = {
  requestId,
  caseId,
  district: 'almere-haven',
  direction: 'upscaling',
  state: 'decided',
  outcome: 'round-table',
  urgent: false,
  receivedAt: '2026-11-23T09:00:00Z',
  waitsFor: null,
  coordinatorId: someone.personId,
  offeredToId: null,
  coordinatedByMe: true,
  age: null,
};
const content = {
  requestedBy: { personId: id(1000), organisationId: id(501) },
  enteredById: id(1000),
  referredAt: null,
  receivedByCoordinatorAt: null,
  accessPointId: null,
  route: 'direct',
  trigger: 'insufficient-result',
  members: [{ memberId: id(900), lifeAreas: ['housing'] }],
  parties: [1, 2].map((seat) => ({
    organisationId: id(500 + seat),
    organisationKind: 'school',
    personId: id(1000 * seat),
    memberIds: [id(900)],
    restricted: false,
  })),
  explanation: 'Het lukt niet.',
};

/** Two pages: a hundred tables at which nothing is to be done, and one to go to. */
const coming = { startsAt: '2026-12-14T09:00:00Z', endsAt: '2026-12-14T10:30:00Z', revision: 0 };
const tableOf = (number: number, more: object) => ({
  caseId: id(number),
  roundTableId: id(number),
  kind: 'upscaling',
  coordinatorId: id(1),
  urgent: false,
  calledAt: '2026-11-24T09:00:00Z',
  mySeat: { because: 'chairs' },
  ...more,
});
const tablePages = [
  {
    items: Array.from({ length: 100 }, (_, nth) => tableOf(2000 + nth, { phase: 'called' })),
    _links: { next: { href: '?cursor=second&limit=100' } },
  },
  { items: [tableOf(3000, { phase: 'booked', appointment: coming, myAnswer: 'accepted' })], _links: {} },
];

const [mother, son] = [id(900), id(901)];
const letters = [
  ['Uitnodiging voor een gesprek', 'U bent uitgenodigd voor een gesprek op maandag 14 december.'],
  ['Uw plan', 'Wilt u antwoord geven op het plan? Dat kan tot en met 10 december.'],
].map(([title, text], nth) => ({
  messageId: id(850 + nth),
  caseId,
  personId: mother,
  madeAt: '2026-11-25T09:00:00Z',
  uselessAt: '2026-12-14T09:00:00Z',
  title,
  paragraphs: [text, 'Kunt u niet? Bel ons.'],
  short: text,
  ...(nth === 1 && { told: { channel: 'call', toldAt: '2026-11-26T10:00:00Z', toldById: id(1000) } }),
}));
const goal = { goalId: id(860), what: 'Veilig wonen', now: 'Schimmel', aimedAt: 'Droog', byOn: '2027-03-01' };
const agreed = {
  agreementId: id(861),
  goalId: goal.goalId,
  owner: { kind: 'party', id: id(1) },
  what: 'Kijkt de schimmel na',
  memberIds: [mother],
  dueOn: '2027-01-15',
  money: false,
  awardNeeded: false,
};
const plan = {
  caseId,
  ownAnswers: [],
  draft: {
    revision: 2,
    goals: [{ ...goal, place: 1, memberIds: [mother], version: 1 }],
    lines: [{ ...agreed, place: 1, version: 1 }],
    voices: [{ memberId: son, words: 'Ik wil bij mijn zus op school.', heardBy: 'Juf Ans', alone: true, version: 1 }],
    children: [son],
    change: 'none',
  },
  out: {
    version: 1,
    digest: 'a'.repeat(64),
    askedAt: '2026-11-24T09:00:00Z',
    answerBy: '2026-12-10',
    adoptedAt: null,
    goals: [{ ...goal, memberIds: [mother] }],
    lines: [
      {
        ...agreed,
        state: 'not-yet',
        objections: [{ partyId: id(2), reason: 'Dat kan pas in februari.' }],
        asked: false,
        waitsFor: [{ kind: 'party', id: id(2) }],
      },
    ],
  },
  answers: [1, 2].map((party) => ({
    who: { kind: 'party', id: id(party) },
    open: party === 2,
    answersForThemselves: true,
    ...(party === 1 && { said: 'yes' }),
    history:
      party === 1 ? [{ answer: 'yes', lines: [], via: 'phone', saidOn: '2026-11-25', recordedById: id(1000) }] : [],
  })),
};
const way = { trajectoryId: id(870), what: 'Eerst de schimmel, dan de schulden.', by: { kind: 'party', id: id(1) } };
const subject = { subjectId: id(871), part: 1, title: 'De woning', text: 'De verhuurder komt in december.' };
const table = { caseId, kind: 'upscaling', startsAt: '2026-11-30T09:00:00Z' };
const draft = {
  revision: 3,
  finishing: false,
  question: { text: 'Hoe wonen zij weer veilig?', version: 1 },
  trajectories: [{ ...way, place: 1, version: 1 }],
  choice: { trajectoryId: way.trajectoryId, because: 'Zonder droog huis lukt de rest niet.', version: 1 },
  subjects: [{ ...subject, place: 1, version: 1 }],
  attendance: [
    { personId: id(1000), parts: [1], name: 'Sem Seringa', version: 1 },
    { personId: id(2000), parts: [], name: 'Juf Ans', absentBecause: 'Ziek', version: 1 },
  ],
  invited: [1, 2].map((seat) => ({
    personId: id(1000 * seat),
    role: 'party',
    organisationId: id(500 + seat),
    partyId: id(seat),
    hidden: false,
  })),
};
const finished = {
  digest: 'b'.repeat(64),
  finishedAt: '2026-11-26T12:00:00Z',
  finishedById: someone.personId,
  heldOn: '2026-11-26',
  question: 'Hoe wonen zij weer veilig?',
  trajectories: [way],
  choice: { trajectoryId: way.trajectoryId, because: 'Zonder droog huis lukt de rest niet.' },
  subjects: [subject],
  present: [{ personId: id(1000), name: 'Sem Seringa', parts: [1] }],
  agreements: [agreed],
};
const correction = {
  correctionId: id(872),
  subjectId: subject.subjectId,
  text: 'De verhuurder komt in januari.',
  writtenAt: '2026-11-27T09:00:00Z',
  writtenById: someone.personId,
};
const preparation = {
  caseId,
  roundTableId: comingTableId,
  mayPrepare: true,
  isOver: false,
  talks: [{ memberId: mother, on: '2026-11-26', wants: 'Eerst een droge slaapkamer.', version: 1 }],
  setting: { together: 'in-parts', arrival: 'Sanne komt een half uur eerder.', version: 1 },
  parties: [1, 2].map((party) => ({ partyId: id(party), personId: id(1000 * party) })),
  questions: [1, 2].map((party) => ({
    partyId: id(party),
    personId: id(1000 * party),
    askedAt: '2026-11-25T09:00:00Z',
    ...(party === 1 && {
      answer: { text: 'De huur loopt drie maanden achter.', saidById: id(1000), answeredAt: '2026-11-26T09:00:00Z' },
    }),
  })),
  toDo: [{ what: 'talk', memberId: son }, { what: 'question', partyId: id(2) }, { what: 'agenda' }],
};
const meetings = [
  { roundTableId, kind: 'upscaling', startsAt: table.startsAt, state: 'unfinished' },
  {
    roundTableId: finishedTableId,
    kind: 'upscaling',
    startsAt: '2026-11-26T09:00:00Z',
    heldOn: '2026-11-26',
    state: 'finished',
  },
];
const worker = {
  personId: id(1000),
  name: 'Sem Seringa',
  function: 'schuldhulpverlener',
  organisation: { organisationId: id(501), name: 'Schuldhulp De Vlieger', kind: 'debt-counselling' },
};
const named = { personId: worker.personId, name: worker.name, organisationName: worker.organisation.name };
const exploration = {
  caseId,
  version: 1,
  ground: 'with-resident',
  members: [
    { memberId: mother, problems: [{ lifeArea: 'housing', text: 'Schimmel.' }, { lifeArea: 'finances' }] },
    { memberId: son, problems: [{ lifeArea: 'education' }] },
  ],
  connection: 'Zonder geld geen bus naar school.',
  mayRecord: true,
  mayOpen: true,
  mayExploreWithoutResident: true,
  proposal: {
    total: 3,
    domains: [{ kind: 'debt-counselling', count: 2, lifeAreas: ['finances'] }],
    people: [worker],
  },
};
const dossier = {
  caseId,
  mayWrite: true,
  mayTransfer: true,
  dualRole: true,
  problemDescription: {
    description: 'Drie maanden huur te laat.',
    connection: 'Zonder geld geen bus naar school.',
    version: 2,
    references: [{ partyId: id(1), organisationName: 'Basisschool De Vlieger', contactName: 'Juf Ans' }],
    writtenBy: named,
    writtenAt: '2026-11-25T09:00:00Z',
  },
  progress: {
    version: 1,
    text: 'De huur is betaald.',
    references: [],
    writtenBy: named,
    writtenAt: '2026-11-26T09:00:00Z',
  },
  coordination: [
    { ...named, kind: 'regular', appointedAt: '2026-11-25T09:00:00Z', entrustedBy: named, reason: 'Schulden voorop.' },
  ],
};
const theCase = {
  caseId,
  number: 'RT-482163-7',
  district: 'almere-haven',
  sourceKind: 'report',
  state: 'dossier',
  registeredAt: '2026-11-24T09:00:00Z',
  version: 1,
  members: [
    {
      memberId: mother,
      givenName: 'Sanne',
      familyName: 'Sleedoorn',
      birthOn: '1988-03-04',
      relation: 'parent',
      lifeAreas: ['housing', 'finances'],
      guest: { channel: 'letter', phone: '06 12345678', preferredTimes: [{ weekday: 2, from: '09:00', to: '12:00' }] },
    },
    {
      memberId: son,
      givenName: 'Noah',
      familyName: 'Sleedoorn',
      birthOn: '2019-03-04',
      relation: 'child',
      lifeAreas: ['education'],
    },
  ],
  formerMembers: [{ memberId: id(902), leftOn: '2026-11-25', givenName: 'Tom', familyName: 'Sleedoorn' }],
  mayChangeHousehold: true,
  mayExplore: true,
  mayConfer: true,
  seesParties: true,
  mayWithdraw: true,
  coordinators: [
    {
      kind: 'independent',
      personId: someone.personId,
      organisationId: id(510),
      name: someone.name,
      organisationName: 'Gemeente Almere',
    },
  ],
};
const parties = [1, 2].map((seat) => ({
  partyId: id(seat),
  organisation: {
    organisationId: id(500 + seat),
    name: ['Schuldhulp De Vlieger', 'Basisschool De Vlieger'][seat - 1],
    kind: 'school',
  },
  contact: { personId: id(1000 * seat), name: ['Sem Seringa', 'Juf Ans'][seat - 1] },
  role: 'provider',
  memberIds: [seat === 1 ? mother : son],
  grounds: [],
  involvedAt: '2026-11-24T12:00:00Z',
}));
const by = named;
const history = [
  { what: 'registered', lineId: id(880), at: '2026-11-24T09:00:00Z', by },
  {
    what: 'corrected',
    lineId: id(881),
    at: '2026-11-25T09:00:00Z',
    by,
    member: { memberId: mother, name: 'Sanne Sleedoorn' },
    fields: ['familyName'],
    was: { familyName: 'Sledoorn' },
    reason: 'Verkeerd gehoord.',
  },
  { what: 'sight-given', lineId: id(882), at: '2026-11-25T10:00:00Z', by, person: named, standing: 'party' },
];
const asks = [
  {
    askId: id(890),
    memberId: mother,
    kind: 'correction',
    text: 'Mijn telefoonnummer klopt niet.',
    via: 'phone',
    askedAt: '2026-11-25T09:00:00Z',
    dueOn: '2026-12-25',
  },
  {
    askId: id(891),
    memberId: mother,
    kind: 'reaction',
    text: 'Ik ben blij met het gesprek.',
    askedAt: '2026-11-24T09:00:00Z',
    dueOn: '2026-12-24',
    answer: { outcome: 'read', text: 'Dank u wel.', answeredAt: '2026-11-26T09:00:00Z' },
  },
];
const messages = (
  [
    ['round-table-to-chair', 'U zit een gesprek voor'],
    ['plan-answered', 'Een antwoord op het plan'],
    ['member-asked', 'Een bewoner vraagt iets'],
  ] as const
).map(([kind, title], nth) => ({
  messageId: id(895 + nth),
  kind,
  caseId,
  at: `2026-11-2${5 - nth}T09:00:00Z`,
  readAt: nth === 2 ? '2026-11-26T09:00:00Z' : null,
  title,
  text: 'Bekijk het in de casus.',
}));
const ownPage = {
  memberId: mother,
  name: 'Sanne',
  state: 'dossier',
  phone: '14 036',
  coordinators: [{ name: 'Sem Seringa', organisation: 'Gemeente Almere', independent: true }],
  helpers: [{ name: 'Juf Ans', function: 'intern begeleider', organisation: 'Basisschool De Vlieger' }],
  plan: {
    version: 1,
    answerBy: '2026-12-10',
    goals: [goal],
    lines: [
      {
        agreementId: agreed.agreementId,
        goalId: goal.goalId,
        what: agreed.what,
        by: 'Schuldhulp De Vlieger',
        own: false,
        about: ['Sanne'],
        dueOn: agreed.dueOn,
        state: 'not-yet',
        asked: true,
      },
    ],
  },
  meeting: { startsAt: '2026-12-14T09:00:00Z' },
  mayAnswer: true,
  mayAsk: true,
  access: [{ name: 'Sem Seringa', organisation: 'Gemeente Almere' }],
  looked: [{ name: 'Juf Ans', organisation: 'Basisschool De Vlieger' }],
  asks: asks.map(({ memberId: _, ...ask }) => ask),
  readAt: '2026-11-26T09:00:00Z',
};
const extraSection = {
  sectionId: id(864),
  name: 'Vervoer',
  necessity: 'Wie rijdt, moeten alle partijen weten.',
  untilOn: '2027-05-31',
  isOpen: true,
  version: 2,
  text: 'Oma rijdt op maandag.',
};
/** One that asks for an act, one that runs, and one of a member. */
const guarded = [
  {
    agreementId: agreed.agreementId,
    what: agreed.what,
    owner: { kind: 'party', id: id(1) },
    dueOn: '2026-11-24',
    course: { state: 'late', answerBy: '2026-11-27', mayEstablish: true },
    history: [{ kind: 'asked', at: '2026-11-25T07:00:00Z' }],
  },
  {
    agreementId: id(862),
    what: 'Belt elke week met school',
    owner: { kind: 'party', id: id(1) },
    dueOn: '2026-12-14',
    course: { state: 'runs' },
    history: [],
  },
  {
    agreementId: id(863),
    what: 'Maakt de post open',
    owner: { kind: 'member', id: mother },
    dueOn: '2026-12-14',
    course: { state: 'runs' },
    history: [],
  },
].map((one) => ({ ...one, caseId, memberIds: [mother], own: false }));
const when = { startsAt: '2026-12-14T09:00:00Z', endsAt: '2026-12-14T10:30:00Z' };
const calendar = {
  personId: someone.personId,
  intervals: [1, 2, 4].map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
  blocks: [{ blockId: id(896), ...when }],
  absences: [{ absenceId: id(897), fromOn: '2026-12-21', throughOn: '2027-01-03' }],
};

export const own: [RegExp, unknown][] = [
  [/^\/v1\/hand-messages(\?|$)/, { items: letters, _links: {} }],
  [/\/hand-messages$/, { items: letters.map(({ caseId: _, ...letter }) => letter) }],
  [/^\/v1\/cases\/_counts/, { items: [{ state: 'dossier', cases: 1 }] }],
  [/^\/v1\/requests\/_counts/, { items: [{ view: 'free', requests: 1 }] }],
  [/\/dossier\/extra-sections$/, { mayWrite: true, items: [extraSection] }],
  [/^\/v1\/extra-sections$/, { items: [] }],
  [/\/agreements$/, { planVersion: 1, guards: true, mayEscalate: true, items: guarded }],
  [/^\/v1\/own-agreements/, { items: guarded.map(({ history: _, own: __, ...one }) => ({ ...one, planVersion: 1 })) }],
  [/\/plan$/, plan],
  [/\/exploration$/, exploration],
  [/\/dossier$/, dossier],
  [/\/versions$/, { items: [] }],
  [/\/minutes\/revision$/, { minutes: 3, plan: 2, finished: false }],
  [
    new RegExp(`${finishedTableId}/minutes$`),
    { ...table, roundTableId: finishedTableId, state: 'finished', finished, corrections: [correction] },
  ],
  [
    new RegExp(`${comingTableId}/minutes$`),
    {
      ...table,
      roundTableId: comingTableId,
      startsAt: coming.startsAt,
      state: 'to-come',
      draft: { ...draft, attendance: [] },
      corrections: [],
    },
  ],
  [/\/preparation$/, preparation],
  [/\/minutes$/, { ...table, roundTableId, state: 'unfinished', draft, corrections: [] }],
  [/\/meetings$/, { items: meetings }],
  [/^\/v1\/cases\/[^/?]+\/parties$/, { items: parties }],
  [/^\/v1\/cases\/[^/?]+\/history$/, { items: history }],
  [/^\/v1\/cases\/[^/?]+\/member-requests$/, { items: asks }],
  [/^\/v1\/cases\/[^/?]+$/, theCase],
  [/^\/v1\/inbox(\?|$)/, { items: messages, _links: {} }],
  [/^\/v1\/own-pages$/, { items: [{ memberId: mother, name: 'Sanne' }] }],
  [/^\/v1\/own-pages\/_open$/, { memberId: mother }],
  [/^\/v1\/own-pages\//, ownPage],
  [/^\/v1\/own-address$/, { email: 'sem@werk.example', isVerified: true, language: 'nl' }],
  [/^\/v1\/calendars/, calendar],
  [/^\/v1\/own-calendar-feed/, { madeAt: '2026-11-24T09:00:00Z' }],
  [
    /known-household-questions/,
    {
      items: [
        {
          personId: id(1000),
          colleague: { ...worker, districts: [] },
          askedOn: '2026-11-25',
          questions: 31,
          corrections: 2,
          unanswered: 12,
        },
      ],
    },
  ],
  [
    /^\/v1\/advice(\?|$)/,
    {
      items: [
        {
          adviceId: id(898),
          district: 'almere-haven',
          givenById: someone.personId,
          givenTo: [{ personId: id(1000), organisationId: id(501) }],
          givenAt: '2026-11-25T09:00:00Z',
          outcome: 'other-possibilities',
          requestId: null,
          text: 'Vraag eerst de wijkverpleegkundige.',
        },
      ],
      _links: {},
    },
  ],
  [
    /^\/v1\/answers\/_open$/,
    { invitedBy: 'Sem Seringa', answersAs: 'Sanne Sleedoorn', ...when, place: 'Stadhuis, kamer 3' },
  ],
  [
    /^\/v1\/choices\/_open$/,
    {
      invitedBy: 'Sem Seringa',
      answersAs: 'Sanne Sleedoorn',
      options: [{ optionId: id(899), ...when }],
      answerBy: '2026-12-04T16:00:00Z',
    },
  ],
  [/\/term$/, term],
  [/^\/v1\/requests\/[^/?]+$/, { ...item, content }],
  [/^\/v1\/requests/, { items: [item], _links: {} }],
  [/^\/v1\/round-tables\?.*cursor=second/, tablePages[1]],
  [/^\/v1\/round-tables\?/, tablePages[0]],
];
/** Milliseconds by which names come later than all else. */
export const late = { by: 0 };
const namesAt = /^\/v1\/(professionals|organisations|cases\/[^/?]+$)/;
export const services: RequestListener = (request, response) => {
  const url = request.url ?? '';
  const found = own.find(([path]) => path.test(url));
  const answer = () => {
    if (!found) return service(request, response);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found[1]));
  };
  if (late.by > 0 && namesAt.test(url)) setTimeout(answer, late.by);
  else answer();
};
