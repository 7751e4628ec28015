import type { Id, TableKind } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import type { Municipality, WorkingCalendar } from '@rondetafel/policy';
import { In } from 'typeorm';
import { weeklyPatternTable } from '../calendar/calendar.table.ts';
import type { Busy, Calendar } from '../calendar/domain/calendar.ts';
import { bitAt } from '../calendar/domain/grid.ts';
import { both, noneOf, setRun } from '../calendar/domain/mask.ts';
import { dayAfter, dayOf, minuteOf } from '../calendar/domain/moment.ts';
import { noticeEnds } from '../calendar/domain/notice.ts';
import { fittingRooms, type Room } from '../calendar/domain/room.ts';
import { roomTable } from '../calendar/room.table.ts';
import { type Party, type PlannedCase, partyTable, plannedCaseTable, requestTable } from '../case/case.table.ts';
import { nothingDecided, type RosterDecisions } from '../roster/domain/decision.ts';
import type { RosterFacts } from '../roster/domain/minimum-role.ts';
import { type Roster, rosterOf, rosterSeenByOthers } from '../roster/domain/roster.ts';
import type { Chair, InvolvedParty } from '../roster/domain/seat.ts';
import { type Asked, questionOf } from '../search/domain/ask.ts';
import type { Question } from '../search/domain/question.ts';

export interface LocalPolicy {
  readonly municipality: Municipality;
  readonly calendar: WorkingCalendar;
}

/** What is known of a case when its table is planned. */
export interface CaseFacts {
  readonly planned: PlannedCase;
  readonly parties: readonly Party[];
  readonly substitutes: ReadonlyMap<Id, readonly Id[]>;
  readonly safetySignal: boolean;
}

export async function factsOf(tx: Tx, caseId: Id): Promise<CaseFacts> {
  const where = { caseId };
  const [found, parties, requests, colleagues] = await Promise.all([
    tx.repository(plannedCaseTable).findOneBy(where),
    tx.repository(partyTable).find({ where, order: { partyId: 'ASC' } }),
    tx.repository(requestTable).findBy(where),
    tx.query(
      `SELECT organisation_id, array_agg(person_id ORDER BY person_id) AS persons
       FROM professional LEFT JOIN planned_case c ON c.case_id = $1
       WHERE organisation_id IN (SELECT organisation_id FROM party WHERE case_id = $1)
         AND (c.district IS NULL OR c.district = ANY (districts)) GROUP BY 1`,
      [caseId],
    ),
  ]);
  return {
    planned: found ?? unheard(caseId),
    parties,
    substitutes: new Map(colleagues.rows.map(({ organisation_id, persons }) => [organisation_id, persons])),
    safetySignal: requests.some((request) => request.safetySignal && !request.ended),
  };
}

export const unheard = (caseId: Id): PlannedCase => ({
  caseId,
  district: null,
  members: [],
  coordinatorId: null,
  coordinatorOrganisationId: null,
  decidedKind: null,
  closed: false,
});

/** Parties in the case; before the dossier is open, those that the requester named (the early signal). */
function rosterFacts(
  { planned, parties, substitutes, safetySignal }: CaseFacts,
  chair: Chair,
  decisions: RosterDecisions,
) {
  const counted = parties.filter(({ state }) => state === 'involved' || (state === 'known' && !planned.decidedKind));
  const facts: RosterFacts = {
    parties: counted.map(
      ({ personId, organisationId, state: _, caseId: __, ...party }): InvolvedParty => ({
        ...party,
        memberIds: [...party.memberIds],
        organisationId,
        personIds: [...new Set([...(personId ? [personId] : []), ...(substitutes.get(organisationId) ?? [])])],
      }),
    ),
    household: planned.members,
    safetySignal,
    chair,
    excludedKinds: parties.filter(({ state }) => state === 'excluded').map(({ organisationKind }) => organisationKind),
    decisions,
  };
  return facts;
}

export interface Rosters {
  readonly asCoordinatorSees: Roster;
  readonly seenByOthers: Roster;
}

export function rostersOf(
  kind: TableKind,
  facts: CaseFacts,
  decisions: RosterDecisions,
  { municipality }: LocalPolicy,
): Rosters {
  const { coordinatorId, coordinatorOrganisationId } = facts.planned;
  const chair = { personId: coordinatorId ?? nobody, organisationId: coordinatorOrganisationId ?? nobody };
  const about = rosterFacts(facts, chair, decisions);
  return {
    asCoordinatorSees: rosterOf(kind, about, municipality),
    seenByOthers: rosterSeenByOthers(kind, about, municipality),
  };
}

/** The roster of the early signal: the table will have a chair, of whom nothing is known yet. */
export function rosterAtIntake(kind: TableKind, facts: CaseFacts, policy: LocalPolicy): Roster {
  const { seenByOthers } = rostersOf(kind, facts, nothingDecided, policy);
  return { ...seenByOthers, seats: seenByOthers.seats.filter(({ role }) => role !== 'chair') };
}

const nobody = '00000000-0000-4000-8000-000000000000';

export interface SearchFor {
  readonly kind: TableKind;
  readonly roster: Roster;
  readonly district: string | null;
  readonly now: string;
  readonly urgent: boolean;
  /** Absent: the table has no term, so any day within sight will do. */
  readonly deadlineOn?: string | undefined;
  /** Past the deadline too. */
  readonly late?: boolean;
  readonly roundTableId?: Id;
  readonly booked?: { readonly startsAt: string; readonly endsAt: string } | undefined;
}

/** How long past the deadline one looks for a day on which it could be after all. */
const daysPastDeadline = 28;

/** The search's question, with the calendars, bookings and rooms as they are now. */
export async function askAbout(tx: Tx, search: SearchFor, policy: LocalPolicy): Promise<AskedQuestion> {
  const { asked, rooms } = await askedOf(tx, search, policy);
  return { question: questionOf(asked, policy.municipality, policy.calendar), asked, rooms };
}

async function askedOf(tx: Tx, search: SearchFor, { municipality, calendar }: LocalPolicy) {
  const { roster, now, urgent, roundTableId, booked, district, late } = search;
  const persons = [...new Set(roster.seats.flatMap(({ personIds }) => personIds))];
  const today = dayOf(minuteOf(now));
  const deadlineOn = search.deadlineOn ?? today;
  let lookUntil = [deadlineOn, today].sort().at(-1)!;
  for (let day = 0; day < daysPastDeadline; day++) lookUntil = dayAfter(lookUntil);

  const rooms = fittingRooms(
    await tx.repository(roomTable).find(),
    { people: roster.seats.length, stepFree: false, district: district ?? '' },
    municipality,
  );
  const busy = await busyOf(tx, [...persons, ...rooms.map(({ roomId }) => roomId)], now, `${lookUntil}T23:59:59Z`);
  const patterns = await tx.repository(weeklyPatternTable).findBy({ personId: In(persons) });
  const patternOf = new Map(patterns.map(({ personId, intervals }) => [personId, intervals]));
  const calendarOf = (id: Id): Calendar => ({
    ...(patternOf.has(id) && { weeklyPattern: patternOf.get(id)! }),
    blocks: busy.blocks.get(id) ?? [],
    reservations: busy.reservations.get(id) ?? [],
  });
  const asked: Asked = {
    roster,
    calendars: new Map(persons.map((id) => [id, calendarOf(id)])),
    rooms: rooms.map(({ roomId }) => ({ roomId, calendar: calendarOf(roomId) })),
    durationMinutes: municipality.tables[search.kind].durationMinutes,
    notBefore: noticeEnds(now, 'invitationWorkingDays', urgent, { meetings: municipality.meetings }, calendar),
    deadlineOn: late || !search.deadlineOn ? lookUntil : deadlineOn,
    lookUntil,
    ...(roundTableId && { roundTableId }),
    ...(booked && { booked: { from: minuteOf(booked.startsAt), until: minuteOf(booked.endsAt) } }),
  };
  return { asked, rooms };
}

export interface AskedQuestion {
  readonly question: Question;
  readonly asked: Asked;
  readonly rooms: readonly Room[];
}

async function busyOf(tx: Tx, resources: readonly Id[], from: string, until: string) {
  const window = [resources, from, until];
  const { rows: reserved } = await tx.query(
    `SELECT resource_id AS id, round_table_id, lower(during) AS starts, upper(during) AS ends FROM reservation
     WHERE resource_id = ANY ($1::uuid[]) AND during && tstzrange($2, $3)
       AND (held_until IS NULL OR held_until > $2::timestamptz)`,
    window,
  );
  const { rows: blocked } = await tx.query(
    `SELECT person_id AS id, lower(during) AS starts, upper(during) AS ends FROM busy_block
     WHERE person_id = ANY ($1::uuid[]) AND during && tstzrange($2, $3)`,
    window,
  );
  const interval = ({ starts, ends }: { starts: Date; ends: Date }): Busy => ({
    from: Math.floor(starts.getTime() / 60_000),
    until: Math.ceil(ends.getTime() / 60_000),
  });
  return {
    blocks: grouped(blocked, interval),
    reservations: grouped(reserved, (row) => ({ ...interval(row), roundTableId: row.round_table_id as Id })),
  };
}

function grouped<Row extends { id: Id }, T>(rows: readonly Row[], shape: (row: Row & any) => T): Map<Id, T[]> {
  const groups = new Map<Id, T[]>();
  for (const row of rows) groups.set(row.id, [...(groups.get(row.id) ?? []), shape(row)]);
  return groups;
}

/** The same question about one start only. */
export function askedAt(question: Question, startsAt: string): Question {
  const start = bitAt(question.grid, minuteOf(startsAt));
  const only = noneOf(question.grid.words);
  if (start >= 0) setRun(only, start, start + 1);
  return { ...question, inTerm: both(question.inTerm, only) };
}
