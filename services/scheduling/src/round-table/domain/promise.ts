import { BrokenPromise, type Decision, happened, roundTablePromiseBroken, type TableKind } from '@rondetafel/contracts';
import type { Municipality } from '@rondetafel/policy';
import type { Room } from '../../calendar/domain/room.ts';
import type { RosterDecisions } from '../../roster/domain/decision.ts';
import { type Roster, undecidedHidden } from '../../roster/domain/roster.ts';
import { type CaseFacts, rostersOf } from '../../roster/domain/rosters-of-case.ts';
import type { Booking, RoundTable } from './round-table.ts';

/** What a booking is checked against: again whenever one of them changes. */
export interface Promised {
  readonly asCoordinatorSees: Roster;
  readonly stepFree: boolean;
}

export const promisedOf = (
  kind: TableKind,
  facts: CaseFacts,
  decisions: RosterDecisions,
  municipality: Municipality,
): Promised => ({
  asCoordinatorSees: rostersOf(kind, facts, decisions, municipality).asCoordinatorSees,
  stepFree: facts.caseCopy.stepFree,
});

const isBroken: Record<BrokenPromise, (booking: Booking, about: Promised) => boolean> = {
  // S002-9
  'room-too-small': ({ room, guests }) => room !== undefined && room.capacity < guests.length,
  // P-12
  'room-not-step-free': ({ room }, { stepFree }) => stepFree && room?.stepFree === false,
  // P-27
  'hidden-party-undecided': (_, { asCoordinatorSees }) => undecidedHidden(asCoordinatorSees).length > 0,
};

/**
 * What was checked when the table was booked holds for as long as it is to come (S002-9): what broke with this decision,
 * or with what changed around it, is a task for the coordinator, once. Mended and broken again, it is a task again.
 * A hidden party is no news: whether the room holds anybody can reckon who knows its seats and who comes, so an event
 * that is about no room would tell of the party by being there (P-27). The coordinator finds it at the table.
 */
export function keepPromises({ next, events }: Decision<RoundTable>, about: Promised): Decision<RoundTable> {
  const { booking, ending, broken: before = [], caseId, roundTableId, kind, coordinatorId } = next;
  if (!booking || ending) return { next, events };
  const broken = BrokenPromise.options.filter((promise) => isBroken[promise](booking, about));
  if (broken.join() === before.join()) return { next, events };
  const anew = broken.filter((promise) => promise !== 'hidden-party-undecided' && !before.includes(promise));
  const { startsAt } = booking;
  const told = { caseId, roundTableId, kind, startsAt, broken: anew, coordinatorId };
  return {
    next: { ...next, broken: broken.length > 0 ? broken : undefined },
    events: anew.length > 0 ? [...events, happened(roundTablePromiseBroken, told)] : events,
  };
}

/** With the room of its booking as it is now: what it holds, and how one gets in. */
export function refreshRoom(table: RoundTable, { roomId, capacity, stepFree }: Room): Decision<RoundTable> {
  const { booking } = table;
  const room = booking?.room;
  const isOther = room?.roomId === roomId && (room.capacity !== capacity || room.stepFree !== stepFree);
  if (!booking || !room || !isOther) return { next: table, events: [] };
  return { next: { ...table, booking: { ...booking, room: { ...room, capacity, stepFree } } }, events: [] };
}
