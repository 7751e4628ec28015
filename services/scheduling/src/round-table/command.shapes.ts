import { AttendanceAnswer, AttendeeNeed, Code, Id, Instant, textOf } from '@rondetafel/contracts';
import { Flag, PageRequest, wholeNumber } from '@rondetafel/platform';
import { z } from 'zod';
import { Purpose } from '../roster/domain/conference.ts';

// What people send about a table, and what they get back when it is done.

const Reason = textOf(1000);

/** Few have more tables than one page holds. */
export const OwnTablesQuery = PageRequest.extend({ limit: wholeNumber(1, 100).default(100) });
export type OwnTablesQuery = z.output<typeof OwnTablesQuery>;

export const SlotInput = z.strictObject({
  startsAt: Instant,
  late: z.boolean().optional().describe('Ook na de uiterste datum.'),
});
export type SlotInput = z.infer<typeof SlotInput>;

export const OfferInput = z.strictObject({
  slots: z.array(SlotInput).min(1).max(10),
  askedIds: z.array(Id).min(1).max(30),
});
export type OfferInput = z.infer<typeof OfferInput>;

export const BookInput = z.strictObject({
  optionId: Id,
  lateBecause: Reason.optional(),
  openRoles: z
    .array(z.strictObject({ role: Code, memberId: Id.optional(), reason: Reason }))
    .max(100)
    .default([])
    .describe('Voor elke rol die nog open is waarom er zonder haar wordt uitgenodigd (R-22).'),
});
export type BookInput = z.output<typeof BookInput>;

export const ConferenceInput = z.strictObject({
  purpose: Purpose.describe('Waarvoor: taken verdelen of de aanpak bijstellen (S000-15, S000-21).'),
  household: z.boolean().describe('Of het huishouden erbij is.'),
  withoutHouseholdBecause: Reason.optional().describe('Waar het huishouden er anders bij is: waarom nu niet (R-11).'),
});
export type ConferenceInput = z.infer<typeof ConferenceInput>;

export const CancelInput = z.strictObject({ because: Reason });
export type CancelInput = z.infer<typeof CancelInput>;

export const TookPlaceInput = z.strictObject({
  presentIds: z.array(Id).max(100),
  absentRoles: z.array(z.strictObject({ role: Code, memberId: Id.optional(), reason: Reason })).default([]),
  householdAbsentBecause: Reason.optional(),
});
export type TookPlaceInput = z.infer<typeof TookPlaceInput>;

export const SendAnotherInput = z.strictObject({ partyId: Id, personId: Id });
export type SendAnotherInput = z.infer<typeof SendAnotherInput>;

export const RosterInput = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('not-applicable'), role: Code, memberId: Id.optional(), reason: Reason }),
  z.strictObject({ what: z.literal('left-out'), memberId: Id, reason: Reason }),
  z.strictObject({
    what: z.literal('need'),
    partyId: Id,
    need: AttendeeNeed.or(z.literal('informed')),
    reason: Reason,
  }),
  z.strictObject({
    what: z.literal('household'),
    invited: z.boolean().describe('Of het huishouden bij dit casusoverleg is.'),
    reason: Reason.optional(),
  }),
  // What takes one of these back.
  z.strictObject({ what: z.literal('applicable'), role: Code, memberId: Id.optional() }),
  z.strictObject({ what: z.literal('invited'), memberId: Id }),
  z.strictObject({ what: z.literal('need-as-before'), partyId: Id }),
]);
export type RosterInput = z.infer<typeof RosterInput>;

export const ReplyInput = z.strictObject({
  answer: AttendanceAnswer,
  revision: z.int().nonnegative().optional(),
  substituteId: Id.optional(),
});
export type ReplyInput = z.infer<typeof ReplyInput>;

export const RecordReplyInput = ReplyInput.omit({ revision: true }).extend({
  personId: Id.describe('Wie het zei, aan de telefoon of aan de deur (R-26).'),
});
export type RecordReplyInput = z.infer<typeof RecordReplyInput>;

export const AskAgainInput = z.strictObject({
  personIds: z.array(Id).min(1).max(100).optional().describe('Ontbreekt: iedereen die nog niet heeft geantwoord.'),
});
export type AskAgainInput = z.infer<typeof AskAgainInput>;

export const ChoiceInput = z.strictObject({ optionIds: z.array(Id).max(10) });
export type ChoiceInput = z.infer<typeof ChoiceInput>;

export const SearchQuery = z.object({ late: Flag.default(false) });
export type SearchQuery = z.infer<typeof SearchQuery>;

export const TableIdView = z.object({ roundTableId: Id });
export const ReservedView = TableIdView.extend({ offerId: Id, optionId: Id, heldUntil: Instant });
export const OfferedView = TableIdView.extend({ offerId: Id, optionIds: z.array(Id) });
export const BookedView = TableIdView.extend({ revision: z.int() });
