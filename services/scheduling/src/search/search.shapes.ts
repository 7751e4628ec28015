import { AttendeeNeed, Day, Id, Instant, Place } from '@rondetafel/contracts';
import { z } from 'zod';
import type { LocalPolicy } from '../calendar/domain/local-policy.ts';
import { instantOf } from '../calendar/domain/moment.ts';
import { placeOf, type Room } from '../calendar/domain/room.ts';
import type { SearchResult } from './domain/proposals.ts';
import { possibleStarts, type Time, timelineOf } from './domain/timeline.ts';
import type { AskedQuestion } from './search.store.ts';

const list = <T extends z.ZodType>(of: T) => z.array(of).readonly();

/** `informed`: gets the minutes. */
export const Need = AttendeeNeed.or(z.literal('informed'));

export const SlotView = z.object({ startsAt: Instant, endsAt: Instant, place: Place.optional() });

const Attendance = z.discriminatedUnion('as', [
  z.object({ partyId: Id, as: z.enum(['contact', 'substitute', 'to-ask']), personId: Id }),
  z.object({ partyId: Id, as: z.literal('absent') }),
]);

const Reason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('all-required-free') }),
  z.object({ code: z.literal('availability-unknown'), partyIds: list(Id) }),
  z.object({ code: z.literal('optional-present'), present: z.int(), of: z.int() }),
  z.object({ code: z.literal('suits-household') }),
  z.object({ code: z.literal('by-phone-only') }),
  z.object({ code: z.literal('substitutes-needed'), partyIds: list(Id) }),
  z.object({ code: z.literal('break-for-everyone') }),
  z.object({ code: z.literal('earliest') }),
  z.object({ code: z.literal('other-day') }),
  z.object({ code: z.literal('other-part') }),
]);

/** A party, or the room. */
const Blocking = z.string().describe('Een partij, of "room": er is geen ruimte.');

export const ProposalsView = z.discriminatedUnion('found', [
  z.object({
    found: z.literal(true),
    proposals: list(SlotView.extend({ attendance: list(Attendance), reasons: list(Reason) })),
  }),
  z.object({
    found: z.literal(false),
    blockers: list(z.object({ partyId: Blocking, opens: z.int(), firstAt: Instant.optional() })),
    nearMiss: z.object({ at: Instant, missing: list(Blocking) }).optional(),
    firstPossibleAt: Instant.optional().describe('Het eerste moment na de uiterste datum.'),
  }),
]);
export type ProposalsView = z.infer<typeof ProposalsView>;

/** Runs of quarters of an hour that are alike: from, until and what they are. Never what somebody does in them. */
const Times = list(
  z.object({
    startsAt: Instant,
    endsAt: Instant,
    state: z.enum(['free', 'busy', 'off', 'unknown']).describe('off: werkt niet, of de school is dicht.'),
  }),
);

/** Whole days away: to choose a substitute rather than to ask for a gap (P-11). */
const Away = list(z.object({ fromOn: Day, throughOn: Day }));

export const AvailabilityView = z.object({
  durationMinutes: z.int(),
  notBefore: Instant.describe('Eerder kan niet: wie komt moet het op tijd horen.'),
  callBefore: Instant.optional().describe('Eerder alleen als u het huishouden belt (P-53).'),
  household: list(z.object({ memberId: Id, times: Times })).describe('Wat wie van het huishouden het liefst heeft.'),
  days: list(z.object({ on: Day, startsAt: Instant, endsAt: Instant })),
  seats: list(
    z.object({ seatId: Id, need: Need, persons: list(z.object({ personId: Id, times: Times, away: Away })) }),
  ),
  rooms: list(z.object({ place: Place, times: Times })),
  starts: list(Instant).describe('Elk moment waarop iedereen die erbij moet zijn kan, of misschien kan.'),
});
export type AvailabilityView = z.infer<typeof AvailabilityView>;

/** What the search found, as the API returns it. */
export function proposalsView(answer: SearchResult, rooms: readonly Room[]): ProposalsView {
  if (!answer.found) {
    const { blockers, nearMiss, afterTerm } = answer.whoBlocks;
    return {
      found: false,
      blockers: blockers.map(({ firstAt, ...blocker }) => ({
        ...blocker,
        ...(firstAt !== undefined && { firstAt: instantOf(firstAt) }),
      })),
      ...(nearMiss && { nearMiss: { at: instantOf(nearMiss.from), missing: nearMiss.missing } }),
      ...(afterTerm !== undefined && { firstPossibleAt: instantOf(afterTerm) }),
    };
  }
  return {
    found: true,
    proposals: answer.proposals.map(({ from, until, roomId, attendance, reasons }) => {
      const room = rooms.find((one) => one.roomId === roomId);
      return {
        startsAt: instantOf(from),
        endsAt: instantOf(until),
        ...(room && { place: placeOf(room) }),
        attendance,
        reasons,
      };
    }),
  };
}

/** Who can when, as the coordinator sees it: free, busy, not at work; never what somebody does. */
export function availabilityView({ question, asked, rooms }: AskedQuestion, policy: LocalPolicy): AvailabilityView {
  const { days, seats, household, rooms: roomTimes } = timelineOf(asked, policy.municipality, policy.calendar);
  const seen = (times: readonly Time[]) => times.map(timeOf);
  return {
    durationMinutes: asked.durationMinutes,
    notBefore: instantOf(asked.notBefore),
    ...(asked.callBefore !== undefined && { callBefore: instantOf(asked.callBefore) }),
    household: household.map(({ memberId, times }) => ({ memberId, times: seen(times) })),
    days: days.map(({ on, from, until }) => ({ on, startsAt: instantOf(from), endsAt: instantOf(until) })),
    seats: seats.map(({ persons, ...seat }) => ({
      ...seat,
      persons: persons.map(({ personId, times, away }) => ({ personId, times: seen(times), away })),
    })),
    rooms: roomTimes.flatMap(({ roomId, times }) => {
      const room = rooms.find((one) => one.roomId === roomId);
      return room ? [{ place: placeOf(room), times: seen(times) }] : [];
    }),
    starts: possibleStarts(question).map(instantOf),
  };
}

const timeOf = ({ from, until, state }: Time) => ({ startsAt: instantOf(from), endsAt: instantOf(until), state });
