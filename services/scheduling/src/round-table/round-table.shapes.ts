import {
  AttendanceAnswer,
  AttendeeNeed,
  AttendeeRole,
  BrokenPromise,
  Code,
  Day,
  Id,
  Instant,
  PreferredTime,
  TableKind,
} from '@rondetafel/contracts';
import { pageSchema } from '@rondetafel/platform';
import { z } from 'zod';
import { placeOf } from '../calendar/domain/room.ts';
import type { CaseCopy } from '../case/domain/case-copy.ts';
import { Purpose } from '../roster/domain/conference.ts';
import type { Rosters } from '../roster/domain/rosters-of-case.ts';
import { Need, SlotView } from '../search/search.shapes.ts';
import type { Booking, Ending, KeptTable, Offer, Option, Phase, RoundTable } from './domain/round-table.ts';

const list = <T extends z.ZodType>(of: T) => z.array(of).readonly();
const Rule = z.string().describe('Het nummer van de regel.');

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
  z.object({
    state: z.literal('missing'),
    because: z.enum(['no-party', 'nobody-named', 'only-the-chair']),
    leftOpen: z.string().optional().describe('Waarom er zonder deze rol is uitgenodigd (R-22).'),
  }),
]);

const Roster = z.object({
  seats: list(Seat),
  minimum: list(z.object({ role: Code, memberId: Id.optional(), rule: Rule, hidden: z.boolean(), filling: Filling })),
});

const Decisions = z.object({
  notApplicable: list(z.object({ role: Code, memberId: Id.optional(), reason: z.string() })),
  leftOut: list(z.object({ memberId: Id, reason: z.string() })),
  needs: list(z.object({ partyId: Id, need: Need, reason: z.string() })),
  household: z
    .object({ invited: z.boolean(), because: z.string().optional() })
    .optional()
    .describe('Van een casusoverleg: of het huishouden erbij is.'),
});

const Guest = z.object({
  personId: Id,
  role: AttendeeRole,
  need: AttendeeNeed,
  organisationId: Id.optional(),
  partyId: Id.optional(),
  restricted: z.boolean(),
  reserved: z.boolean().describe('De tijd is voor deze persoon gereserveerd.'),
  answer: z
    .object({
      answer: AttendanceAnswer,
      answeredAt: Instant,
      substituteId: Id.optional(),
      recordedBy: Id.optional().describe('Wie dit heeft opgeschreven, als dat een ander was (R-26).'),
    })
    .optional(),
  askedAgainAt: Instant.optional().describe('Wanneer voor het laatst om een antwoord is gevraagd (R-26).'),
});

/** Who sits beside somebody who is invited: a name badge, and no more than that. */
const Company = z.object({ personId: Id, role: AttendeeRole, organisationId: Id });

const EndingView = z.discriminatedUnion('how', [
  z.object({ how: z.literal('cancelled'), at: Instant, because: z.string() }),
  z.object({
    how: z.literal('held'),
    heldOn: Day,
    presentIds: list(Id),
    absentRoles: list(z.object({ role: Code, memberId: Id.optional(), reason: z.string() })),
    householdAbsentBecause: z.string().optional(),
  }),
]);

const Household = z.object({
  stepFree: z.boolean(),
  interpreter: z.boolean(),
  childcare: z.boolean(),
  letter: z.boolean().describe('Iemand krijgt een brief op papier.'),
  preferredTimes: list(z.object({ memberId: Id, times: list(PreferredTime) })).describe('Van wie ze noemde.'),
});

export const TableView = z.object({
  caseId: Id,
  roundTableId: Id,
  kind: TableKind,
  purpose: Purpose.optional().describe('Van een casusoverleg: waarvoor.'),
  coordinatorId: Id,
  urgent: z.boolean(),
  calledAt: Instant,
  deadlineOn: Day.optional(),
  phase: z.enum(['called', 'offered', 'booked', 'reopened', 'held', 'cancelled']),
  appointment: SlotView.extend({ revision: z.int(), lateBecause: z.string().optional() }).optional(),
  myAnswer: AttendanceAnswer.or(z.literal('needs-answer')).optional(),
  mySeat: z
    .object({
      because: z.enum(['chairs', 'invited', 'asked', 'involved']),
      organisationId: Id.optional().describe('Namens welke organisatie.'),
    })
    .describe('Waarom u dit gesprek ziet, ook als u het dossier niet ziet (R-24).'),
  offer: z
    .object({
      offerId: Id,
      options: list(SlotView.extend({ optionId: Id })),
      heldUntil: Instant,
      asked: list(Id).describe('Wie mag kiezen; niemand als het moment alleen wordt vastgehouden.'),
      suits: z.record(Id, list(Id)).describe('Welke momenten wie schikken.'),
    })
    .optional(),
  company: list(Company)
    .optional()
    .describe('Welke professionals er nog meer zijn uitgenodigd; wat zij antwoordden ziet alleen de coördinator.'),
  householdComes: z.boolean().optional().describe('Of het huishouden is uitgenodigd.'),
  guests: list(Guest).optional().describe('Dit en wat volgt ziet alleen de coördinator.'),
  roster: Roster.optional(),
  decisions: Decisions.optional(),
  household: Household.optional().describe('Wat er nodig is om het huishouden te gast te hebben (P-12).'),
  ending: EndingView.optional(),
  broken: list(BrokenPromise).optional().describe('Wat bij het boeken klopte en nu niet meer.'),
});
export type TableView = z.infer<typeof TableView>;
export const TablesView = z.object({ items: z.array(TableView) });

/** A table in a list: what and when, and what it wants of whoever asks. */
export const TableLineView = TableView.omit({
  company: true,
  householdComes: true,
  guests: true,
  roster: true,
  decisions: true,
  household: true,
  ending: true,
});
export type TableLineView = z.infer<typeof TableLineView>;
export const TableLinesView = pageSchema(TableLineView);

/** A table as one person sees it: the coordinator all of it, an invitee the appointment and their own answer. */
export function tableView(
  kept: KeptTable,
  { rosters, caseCopy: { stepFree, guestNeeds } }: { readonly rosters: Rosters; readonly caseCopy: CaseCopy },
  personId: Id,
  phase: Phase,
): TableView {
  const { table, decisions } = kept;
  return {
    ...tableLine(kept, personId, phase),
    ...companyOf(table, personId),
    ...(personId === table.coordinatorId && {
      guests: guestsOf(table.booking),
      roster: rosters.asCoordinatorSees,
      decisions,
      household: { ...(guestNeeds ?? noNeeds), stepFree },
      ending: table.ending && endingView(table.ending),
    }),
  };
}

const noNeeds = { interpreter: false, childcare: false, letter: false, preferredTimes: [] };

const guestsOf = (booking: Booking | undefined) =>
  (booking?.guests ?? []).map((guest) => {
    const askedAgainAt = booking?.askedAgainAt?.[guest.personId];
    return { ...guest, ...(askedAgainAt && { askedAgainAt }) };
  });

/** For who is invited: the others as they will meet them; a hidden party takes no part in it (P-27). */
function companyOf({ booking }: RoundTable, personId: Id): Pick<TableView, 'company' | 'householdComes'> {
  if (!booking?.guests.some((guest) => guest.personId === personId)) return {};
  const others = booking.guests.filter((guest) => guest.personId !== personId && !guest.restricted);
  return {
    company: others.flatMap(({ personId: other, role, organisationId }) =>
      organisationId ? [{ personId: other, role, organisationId }] : [],
    ),
    householdComes: booking.guests.some(({ role }) => role === 'household-member' || role === 'representative'),
  };
}

export function tableLine({ table }: KeptTable, personId: Id, phase: Phase): TableLineView {
  const { caseId, roundTableId, kind, purpose, coordinatorId, urgent, calledAt, deadlineOn, booking, offer } = table;
  const forCoordinator = personId === coordinatorId;
  const own = booking?.guests.find((guest) => guest.personId === personId);
  const isAsked = offer?.asked.includes(personId) ?? false;
  return {
    caseId,
    roundTableId,
    kind,
    ...(purpose && { purpose }),
    coordinatorId,
    urgent,
    calledAt,
    deadlineOn,
    phase,
    ...(booking &&
      (forCoordinator || own) && {
        appointment: {
          startsAt: booking.startsAt,
          endsAt: booking.endsAt,
          revision: booking.revision,
          ...(booking.room && { place: placeOf(booking.room) }),
          ...(forCoordinator && booking.lateBecause && { lateBecause: booking.lateBecause }),
        },
      }),
    ...(forCoordinator && table.broken && { broken: table.broken }),
    ...(own && { myAnswer: own.answer?.answer ?? 'needs-answer' }),
    mySeat: forCoordinator
      ? { because: 'chairs' }
      : own
        ? { because: 'invited', ...(own.organisationId && { organisationId: own.organisationId }) }
        : { because: isAsked ? 'asked' : 'involved' },
    ...(offer && forCoordinator && { offer: { ...timesOffered(offer), asked: offer.asked, suits: offer.suits } }),
    ...(offer && !forCoordinator && isAsked && { offer: offerTo(personId, offer) }),
  };
}

/** Who else was asked, and what suits them, is the coordinator's to know. */
const offerTo = (personId: Id, offer: Offer): TableView['offer'] => ({
  ...timesOffered(offer),
  asked: [personId],
  suits: offer.suits[personId] ? { [personId]: offer.suits[personId] } : {},
});

/** On the wire a table that took place is one that was held. */
const endingView = (ending: Ending): TableView['ending'] => {
  if (ending.how === 'cancelled') return ending;
  const { tookPlaceOn: heldOn, presentIds, absentRoles, householdAbsentBecause } = ending;
  return {
    how: ending.how,
    heldOn,
    presentIds: [...presentIds],
    absentRoles: [...absentRoles],
    householdAbsentBecause,
  };
};

const timesOffered = ({ offerId, reservedUntil, options }: Offer) => ({
  offerId,
  heldUntil: reservedUntil,
  options: options.map(timesOf),
});

const timesOf = ({ optionId, startsAt, endsAt, room }: Option) => ({
  optionId,
  startsAt,
  endsAt,
  ...(room && { place: placeOf(room) }),
});
