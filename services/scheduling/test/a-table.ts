import { type Roster, rosterOf, rosterSeenByOthers } from '../src/roster/domain/roster.ts';
import { bookOption } from '../src/round-table/domain/book.ts';
import { type Call, callRoundTable } from '../src/round-table/domain/call.ts';
import { inviteesOf, reseat as reseatAt } from '../src/round-table/domain/guest.ts';
import { type Circumstances, offerOptions } from '../src/round-table/domain/offer.ts';
import { replyToInvitation } from '../src/round-table/domain/reply.ts';
import { reservationsOf } from '../src/round-table/domain/reservation.ts';
import type { Option, RoundTable } from '../src/round-table/domain/round-table.ts';
import type { Attendance } from '../src/search/domain/attendance.ts';
import { chair, facts, mother } from './a-household.ts';
import { almere, workingDays } from './almere.ts';
import { id } from './id.ts';

// A table for scaling up with a complete roster, and what is done with it on the way.
export const municipality = almere();
export const calendar = workingDays(municipality);
export const full = (about = facts()) => rosterOf('upscaling', about, municipality);
export const seen = (about = facts()) => rosterSeenByOthers('upscaling', about, municipality);

export const now = '2026-11-25T09:00:00Z';
export const circumstances = (about: Partial<Circumstances> = {}): Circumstances => ({
  now,
  asCoordinatorSees: full(),
  stepFree: false,
  municipality,
  calendar,
  ...about,
});

export const call: Call = {
  caseId: id(300),
  roundTableId: id(301),
  kind: 'upscaling',
  coordinatorId: chair.personId,
  calledBy: chair.personId,
  urgent: false,
  deadlineOn: '2026-12-07',
};
export const room = { roomId: id(400), venue: 'buurthuis', code: 'zaal', capacity: 12, stepFree: true };
export const found: Attendance[] = [
  ...facts().parties.map(({ partyId, personIds }) => ({ partyId, as: 'contact' as const, personId: personIds[0]! })),
  { partyId: chair.personId, as: 'contact', personId: chair.personId },
];
export const option = (number: number, day: string, about: Partial<Option> = {}): Option => ({
  optionId: id(500 + number),
  startsAt: `${day}T09:00:00Z`,
  endsAt: `${day}T10:30:00Z`,
  room,
  invitees: inviteesOf(seen(), found),
  ...about,
});

export const called = (about: Partial<Call> = {}) =>
  callRoundTable({ ...call, ...about }, { asCoordinatorSees: full(), seenByOthers: full() }, now).next;
export const choices = [option(1, '2026-12-02'), option(2, '2026-12-03')];
export const offered = (table = called(), options = choices) =>
  offerOptions(table, { offerId: id(310), options, asked: [mother] }, circumstances()).next;
export const book = (table: RoundTable, optionId: string, about: Partial<Circumstances> = {}, lateBecause?: string) =>
  bookOption(table, { optionId, lateBecause }, circumstances(about), seen());
export const booked = (table = offered()) => book(table, id(502)).next;

type Answered = Parameters<typeof replyToInvitation>[1];
export const answer = (table: RoundTable, personId: string, about: Partial<Answered> = {}, worksAt?: string) =>
  replyToInvitation(table, { personId, answer: 'declined', answeredAt: now, revision: 0, ...about }, worksAt);

export const reseat = (table: RoundTable, seenByOthers: Roster) => reseatAt(table, seenByOthers, now);

export const occupied = (table: RoundTable, at = now) => reservationsOf(table, at).map(({ resourceId }) => resourceId);
