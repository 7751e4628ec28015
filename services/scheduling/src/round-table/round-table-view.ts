import type { Id } from '@rondetafel/contracts';
import { instantOf } from '../calendar/domain/moment.ts';
import { placeOf, type Room } from '../calendar/domain/room.ts';
import type { Answer as SearchAnswer } from '../search/domain/proposals.ts';
import { possibleStarts, type Time, timelineOf } from '../search/domain/timeline.ts';
import type { Offer, Option, Phase } from './domain/round-table.ts';
import type { AskedQuestion, LocalPolicy, Rosters } from './plan.ts';
import type { AvailabilityAnswer, ProposalsAnswer, TableAnswer } from './round-table.shapes.ts';
import type { KeptTable } from './round-table.store.ts';

/** A table as one person sees it: the coordinator all of it, an invitee the appointment and their own answer. */
export function viewOf(
  { table, decisions, version }: KeptTable,
  rosters: Rosters,
  personId: Id,
  phase: Phase,
): TableAnswer {
  const { caseId, roundTableId, kind, coordinatorId, urgent, calledAt, deadlineOn, booking, offer } = table;
  const forCoordinator = personId === coordinatorId;
  const own = booking?.guests.find((guest) => guest.personId === personId);
  const isAsked = offer?.asked.includes(personId) ?? false;
  return {
    ...{ caseId, roundTableId, kind, coordinatorId, urgent, calledAt, deadlineOn, phase, version },
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
    ...(own && { myAnswer: own.answer?.answer ?? 'needs-answer' }),
    ...(offer && forCoordinator && { offer: { ...offer, options: offer.options.map(timesOf) } }),
    ...(offer && !forCoordinator && isAsked && { offer: offerTo(personId, offer) }),
    ...(forCoordinator && {
      guests: booking?.guests ?? [],
      roster: rosters.asCoordinatorSees,
      decisions,
      ending: table.ending,
    }),
  };
}

/** Who else was asked, and what suits them, is the coordinator's to know. */
const offerTo = (personId: Id, { offerId, heldUntil, options, suits }: Offer): TableAnswer['offer'] => ({
  ...{ offerId, heldUntil, options: options.map(timesOf), asked: [personId] },
  suits: suits[personId] ? { [personId]: suits[personId] } : {},
});

/** The search's answer as it is told. */
export function proposalsOf(answer: SearchAnswer, rooms: readonly Room[]): ProposalsAnswer {
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
export function availabilityOf({ question, asked, rooms }: AskedQuestion, policy: LocalPolicy): AvailabilityAnswer {
  const { days, seats, rooms: roomTimes } = timelineOf(asked, policy.municipality, policy.calendar);
  const told = (times: readonly Time[]) => times.map(timeOf);
  return {
    durationMinutes: asked.durationMinutes,
    notBefore: instantOf(asked.notBefore),
    days: days.map(({ on, from, until }) => ({ on, startsAt: instantOf(from), endsAt: instantOf(until) })),
    seats: seats.map(({ persons, ...seat }) => ({
      ...seat,
      persons: persons.map(({ personId, times }) => ({ personId, times: told(times) })),
    })),
    rooms: roomTimes.flatMap(({ roomId, times }) => {
      const room = rooms.find((one) => one.roomId === roomId);
      return room ? [{ place: placeOf(room), times: told(times) }] : [];
    }),
    starts: possibleStarts(question).map(instantOf),
  };
}

const timeOf = ({ from, until, state }: Time) => ({ startsAt: instantOf(from), endsAt: instantOf(until), state });

const timesOf = ({ optionId, startsAt, endsAt, room }: Option) => ({
  optionId,
  startsAt,
  endsAt,
  ...(room && { place: placeOf(room) }),
});
