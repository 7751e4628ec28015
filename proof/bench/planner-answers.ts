import type { BrowserContext } from 'playwright-core';

const id = (number: number) => `d0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const caseId = 'c0000000-0000-4000-8000-000000000001';

/** The planner of a large table. */
export const plannerPath = `/casussen/${caseId}/tafel`;

/**
 * Answers what the planner asks of one made-up table: so many people, working days and rooms, each with meetings of their
 * own. Everything else is asked of the platform.
 * @param coordinatorId who is signed in.
 */
export async function answerPlanner(
  context: BrowserContext,
  { people, days: count, rooms, coordinatorId }: { people: number; days: number; rooms: number; coordinatorId: string },
): Promise<void> {
  const days = workingDays(count).map((on) => ({ on, startsAt: `${on}T08:00:00.000Z`, endsAt: `${on}T16:00:00.000Z` }));
  // Two meetings a day, at hours that differ by person and day.
  const times = (nth: number) =>
    days.flatMap(({ on }, day) => {
      const busy = [(nth + day) % 4, 4 + ((nth * 3 + day) % 4)];
      return Array.from({ length: 8 }, (_, hour) => ({
        startsAt: `${on}T${String(8 + hour).padStart(2, '0')}:00:00.000Z`,
        endsAt: `${on}T${String(9 + hour).padStart(2, '0')}:00:00.000Z`,
        state: busy.includes(hour) ? 'busy' : 'free',
      }));
    });
  const starts = days.flatMap(({ on }) => ['09:00', '11:00', '13:00'].map((time) => `${on}T${time}:00.000Z`));
  const seats = Array.from({ length: people }, (_, nth) => ({
    seatId: id(1 + nth),
    role: 'party',
    need: 'required',
    personIds: [id(1001 + nth)],
    hidden: false,
    organisationId: id(501 + nth),
    organisationKind: 'school',
    partyId: id(1 + nth),
  }));
  const table = {
    caseId,
    roundTableId: id(700),
    kind: 'upscaling',
    coordinatorId,
    urgent: false,
    calledAt: `${days[0]!.on}T07:00:00.000Z`,
    deadlineOn: days.at(-1)!.on,
    phase: 'called',
    mySeat: { because: 'chairs' },
    guests: [],
    roster: { seats, minimum: [] },
    decisions: { notApplicable: [], leftOut: [], needs: [] },
  };
  const proposals = starts.slice(0, 6).map((startsAt) => ({
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 90 * 60_000).toISOString(),
    reasons: [],
    attendance: seats.map(({ seatId, personIds }) => ({ partyId: seatId, as: 'contact', personId: personIds[0] })),
  }));
  const places = Array.from({ length: rooms }, (_, nth) => ({
    place: { roomId: id(601 + nth), venue: 'stadhuis', room: `${nth + 1}` },
    times: times(nth + people),
  }));
  const member = {
    memberId: id(900),
    givenName: 'Sanne',
    familyName: 'Sleedoorn',
    birthOn: '1988-03-04',
    lifeAreas: [],
  };
  const answers: [RegExp, object][] = [
    [/\/cases\/[^/?]+\/round-tables$/, { items: [table] }],
    [/\/cases\/[^/?]+\/(parties|meetings)/, { items: [] }],
    [
      /\/cases\/[^/?]+$/,
      {
        caseId,
        number: 'RT-482163-7',
        district: 'almere-haven',
        sourceKind: 'report',
        state: 'dossier',
        registeredAt: table.calledAt,
        version: 1,
        members: [member],
        formerMembers: [],
        mayChangeHousehold: true,
        mayExplore: true,
        seesParties: true,
        mayWithdraw: false,
      },
    ],
    [/\/proposals/, { found: true, proposals }],
    [
      /\/availability/,
      {
        days,
        starts,
        durationMinutes: 90,
        notBefore: `${days[0]!.on}T08:00:00.000Z`,
        household: [],
        seats: seats.map(({ seatId, need, personIds }, nth) => ({
          seatId,
          need,
          persons: [{ personId: personIds[0], times: times(nth), away: [] }],
        })),
        rooms: places,
      },
    ],
  ];
  await context.route(new RegExp(`/api/\\w+/v1/.*(${caseId}|${table.roundTableId})`), (route) => {
    const path = new URL(route.request().url()).pathname + new URL(route.request().url()).search;
    const answer = answers.find(([asked]) => asked.test(path))?.[1];
    return answer
      ? route.fulfill({ json: { _links: {}, ...answer } })
      : route.fulfill({ status: 404, json: { title: 'Niet gevonden' } });
  });
}

/** So many, from tomorrow. */
function workingDays(count: number): string[] {
  const days: string[] = [];
  for (let at = Date.now() + 86_400_000; days.length < count; at += 86_400_000) {
    const day = new Date(at);
    if (day.getUTCDay() % 6 !== 0) days.push(day.toISOString().slice(0, 10));
  }
  return days;
}
