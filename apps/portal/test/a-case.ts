import type { RequestListener } from 'node:http';
import { someone } from './portal-under-test.ts';

const caseId = 'c0000000-0000-4000-8000-000000000001';
const id = (number: number) => `d0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

interface Household {
  familyName?: string;
  givenName?: string;
  professional?: string;
  /** Of each party, and rooms. */
  substitutes?: number;
}

/** What the services answer of one case with a table that is being planned, by path. */
export function aCase({
  familyName = 'Sleedoorn',
  givenName = 'Sanne',
  professional = 'Sem Seringa',
  substitutes = 1,
}: Household = {}) {
  const days = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-07'].map((on) => ({
    on,
    startsAt: `${on}T08:00:00Z`,
    endsAt: `${on}T16:00:00Z`,
  }));
  const times = days.flatMap(({ on }) =>
    Array.from({ length: 8 }, (_, hour) => ({
      startsAt: `${on}T${String(8 + hour).padStart(2, '0')}:00:00Z`,
      endsAt: `${on}T${String(9 + hour).padStart(2, '0')}:00:00Z`,
      state: hour % 3 ? 'busy' : 'unknown',
    })),
  );
  const people = (seat: number) =>
    Array.from({ length: substitutes }, (_, nth) => ({ personId: id(1000 * seat + nth), times, away: [] }));
  const seats = [1, 2, 3, 4, 5].map((seat) => ({
    seatId: id(seat),
    role: 'party',
    need: 'required',
    personIds: [id(1000 * seat)],
    hidden: false,
    organisationId: id(500 + seat),
    organisationKind: 'school',
    partyId: id(seat),
  }));
  const member = {
    memberId: id(900),
    givenName,
    familyName,
    birthOn: '1988-03-04',
    relation: 'parent',
    lifeAreas: ['housing', 'finances'],
  };
  const line = {
    caseId,
    number: 'RT-482163-7',
    district: 'almere-haven',
    state: 'dossier',
    familyNames: [familyName],
    registeredAt: '2026-11-24T09:00:00Z',
  };
  const whole = { formerMembers: [], mayChangeHousehold: true, seesParties: true, mayWithdraw: false };
  const table = {
    caseId,
    roundTableId: id(700),
    kind: 'upscaling',
    coordinatorId: someone.personId,
    urgent: false,
    calledAt: '2026-11-24T09:00:00Z',
    deadlineOn: '2026-12-07',
    phase: 'called',
    mySeat: { because: 'chairs' },
    guests: [],
    roster: { seats, minimum: [] },
    decisions: { notApplicable: [], leftOut: [], needs: [] },
  };
  const proposal = { startsAt: `2026-12-02T09:00:00Z`, endsAt: `2026-12-02T10:30:00Z`, reasons: [], attendance: [] };
  const professionals = seats.map(({ organisationId, personIds }) => ({
    personId: personIds[0],
    name: professional,
    organisation: { organisationId, name: professional, kind: 'school' },
  }));
  const answers: [RegExp, unknown][] = [
    [/^\/v1\/cases\/[^/?]+\/round-tables$/, { items: [table] }],
    [
      /^\/v1\/cases\/[^/?]+\/(parties|history|hand-messages|meetings|member-requests|member-notices|told-notices)$/,
      { items: [] },
    ],
    [/^\/v1\/cases\/[^/?]+\/term$/, undefined],
    [/^\/v1\/cases\/[^/?]+$/, { ...line, ...whole, sourceKind: 'report', members: [member], explored: familyName }],
    [/^\/v1\/cases/, { items: [line] }],
    [/^\/v1\/round-tables(\?|$)/, { items: [table] }],
    [/\/proposals/, { found: true, proposals: [proposal] }],
    [
      /\/availability/,
      {
        days,
        starts: [`2026-12-02T09:00:00Z`],
        durationMinutes: 90,
        notBefore: '2026-11-30T23:00:00Z',
        household: [],
        seats: seats.map(({ seatId, need }, nth) => ({ seatId, need, persons: people(nth + 1) })),
        rooms: people(9).map(({ personId, times: when }) => ({ roomId: personId, times: when })),
      },
    ],
    [/^\/v1\/professionals/, { items: professionals }],
    [/^\/v1\/organisations/, { items: professionals.map(({ organisation }) => organisation) }],
    [/^\/v1\/calendars/, { personId: someone.personId, intervals: [], blocks: [], absences: [] }],
    [
      /^\/v1\/own-daily-mail/,
      { at: null, usualAt: '08:00', hours: ['08:00'], without: [], topics: ['terms', 'plans'] },
    ],
    [/^\/v1\//, { items: [] }],
  ];
  const answerTo = (url: string) => answers.find(([path]) => path.test(url))?.[1];
  const service: RequestListener = ({ url = '' }, response) => {
    if (url.endsWith('/stream'))
      return void response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
    const answer = answerTo(url);
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ? { _links: {}, ...answer } : { title: 'Niet gevonden' }));
  };
  return { caseId, service };
}
