import {
  AttendanceAnswer,
  AttendeeNeed,
  AttendeeRole,
  ClockStart,
  Code,
  Day,
  Id,
  Instant,
  Place,
  TableKind,
} from '@rondetafel/contracts';
import { z } from 'zod';

// What is answered about a table and its term: the shapes that the pages are typed by.

const list = <T extends z.ZodType>(of: T) => z.array(of).readonly();
const Need = AttendeeNeed.or(z.literal('informed'));
const Rule = z.string().describe('Het nummer van de regel.');

export const TermAnswer = z.object({
  caseId: Id,
  state: z.enum(['on-time', 'at-risk', 'missed', 'kept']),
  receivedOn: Day,
  workingDays: z.int(),
  on: Day.describe('De laatste dag.'),
  counted: list(Day),
  skipped: list(z.object({ on: Day, name: z.object({ nl: z.string(), en: z.string().optional() }) })),
  provisional: z.boolean(),
  calendarVersion: z.string(),
  clock: ClockStart,
  clockStartedAt: Instant,
  urgent: z.boolean(),
  milestones: list(z.object({ step: z.enum(['options-offered', 'options-answered', 'booked', 'held']), dueOn: Day })),
  explanation: z.object({ nl: list(z.string()), en: list(z.string()) }).describe('Hoe de termijn is geteld.'),
});

const Seat = z.object({
  seatId: Id.describe('De partij; van wie geen partij is de persoon.'),
  role: AttendeeRole,
  need: Need,
  personIds: list(Id).describe('Eerst de contactpersoon, dan wie kan vervangen.'),
  organisationId: Id.optional(),
  organisationKind: Code.optional(),
  partyId: Id.optional(),
  hidden: z.boolean().describe('Nog niet vrijgegeven (P-27).'),
});

const Filling = z.discriminatedUnion('state', [
  z.object({ state: z.literal('filled'), partyIds: list(Id) }),
  z.object({ state: z.literal('not-applicable'), reason: z.string() }),
  z.object({ state: z.literal('excluded') }),
  z.object({ state: z.literal('missing'), because: z.enum(['no-party', 'nobody-named', 'only-the-chair']) }),
]);

const Roster = z.object({
  seats: list(Seat),
  minimum: list(z.object({ role: Code, memberId: Id.optional(), rule: Rule, hidden: z.boolean(), filling: Filling })),
});

const Decisions = z.object({
  notApplicable: list(z.object({ role: Code, memberId: Id.optional(), reason: z.string() })),
  leftOut: list(z.object({ memberId: Id, reason: z.string() })),
  needs: list(z.object({ partyId: Id, need: Need, reason: z.string() })),
});

const Guest = z.object({
  personId: Id,
  role: AttendeeRole,
  need: AttendeeNeed,
  organisationId: Id.optional(),
  partyId: Id.optional(),
  restricted: z.boolean(),
  reserved: z.boolean().describe('De tijd is voor deze persoon gereserveerd.'),
  answer: z.object({ answer: AttendanceAnswer, answeredAt: Instant, substituteId: Id.optional() }).optional(),
});

const Ending = z.discriminatedUnion('how', [
  z.object({ how: z.literal('cancelled'), at: Instant, because: z.string() }),
  z.object({
    how: z.literal('held'),
    heldOn: Day,
    presentIds: list(Id),
    absentRoles: list(z.object({ role: Code, memberId: Id.optional(), reason: z.string() })),
    householdAbsentBecause: z.string().optional(),
  }),
]);

const Slot = z.object({ startsAt: Instant, endsAt: Instant, place: Place.optional() });

export const TableAnswer = z.object({
  caseId: Id,
  roundTableId: Id,
  kind: TableKind,
  coordinatorId: Id,
  urgent: z.boolean(),
  calledAt: Instant,
  deadlineOn: Day.optional(),
  phase: z.enum(['called', 'offered', 'booked', 'reopened', 'held', 'cancelled']),
  version: z.int(),
  appointment: Slot.extend({ revision: z.int(), lateBecause: z.string().optional() }).optional(),
  myAnswer: AttendanceAnswer.or(z.literal('needs-answer')).optional(),
  offer: z
    .object({
      offerId: Id,
      options: list(Slot.extend({ optionId: Id })),
      heldUntil: Instant,
      asked: list(Id).describe('Wie mag kiezen; niemand als het moment alleen wordt vastgehouden.'),
      suits: z.record(Id, list(Id)).describe('Welke momenten wie schikken.'),
    })
    .optional(),
  guests: list(Guest).optional().describe('Dit en wat volgt ziet alleen de coördinator.'),
  roster: Roster.optional(),
  decisions: Decisions.optional(),
  ending: Ending.optional(),
});
export type TableAnswer = z.infer<typeof TableAnswer>;

const Attendance = z.discriminatedUnion('as', [
  z.object({ partyId: Id, as: z.enum(['contact', 'substitute', 'to-ask']), personId: Id }),
  z.object({ partyId: Id, as: z.literal('absent') }),
]);

const Reason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('all-required-free') }),
  z.object({ code: z.literal('availability-unknown'), partyIds: list(Id) }),
  z.object({ code: z.literal('optional-present'), present: z.int(), of: z.int() }),
  z.object({ code: z.literal('suits-household') }),
  z.object({ code: z.literal('substitutes-needed'), partyIds: list(Id) }),
  z.object({ code: z.literal('break-for-everyone') }),
  z.object({ code: z.literal('earliest') }),
  z.object({ code: z.literal('other-day') }),
]);

/** A party, or the room. */
const Blocking = z.string().describe('Een partij, of "room": er is geen ruimte.');

export const ProposalsAnswer = z.discriminatedUnion('found', [
  z.object({
    found: z.literal(true),
    proposals: list(Slot.extend({ attendance: list(Attendance), reasons: list(Reason) })),
  }),
  z.object({
    found: z.literal(false),
    blockers: list(z.object({ partyId: Blocking, opens: z.int(), firstAt: Instant.optional() })),
    nearMiss: z.object({ at: Instant, missing: list(Blocking) }).optional(),
    firstPossibleAt: Instant.optional().describe('Het eerste moment na de uiterste datum.'),
  }),
]);
export type ProposalsAnswer = z.infer<typeof ProposalsAnswer>;

/** Runs of quarters of an hour that are alike: from, until and what they are. Never what somebody does in them. */
const Times = list(
  z.object({
    startsAt: Instant,
    endsAt: Instant,
    state: z.enum(['free', 'busy', 'off', 'unknown']).describe('off: werkt niet, of de school is dicht.'),
  }),
);

export const AvailabilityAnswer = z.object({
  durationMinutes: z.int(),
  notBefore: Instant.describe('Eerder kan niet: wie komt moet het op tijd horen.'),
  days: list(z.object({ on: Day, startsAt: Instant, endsAt: Instant })),
  seats: list(z.object({ seatId: Id, need: Need, persons: list(z.object({ personId: Id, times: Times })) })),
  rooms: list(z.object({ place: Place, times: Times })),
  starts: list(Instant).describe('Elk moment waarop iedereen die erbij moet zijn kan, of misschien kan.'),
});
export type AvailabilityAnswer = z.infer<typeof AvailabilityAnswer>;
