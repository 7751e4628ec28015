import type { Id } from '@rondetafel/contracts';
import { placeOf } from '../domain/availability/room.ts';
import type { Option, Phase } from '../domain/round-table/round-table.ts';
import type { Rosters } from './plan.ts';
import type { KeptTable } from './round-table-store.ts';

/** A table as one person sees it: the coordinator all of it, an invitee the appointment and their own answer (⚠24). */
export function viewOf({ table, decisions, version }: KeptTable, rosters: Rosters, personId: Id, phase: Phase) {
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
        },
      }),
    ...(own && { myAnswer: own.answer?.answer ?? 'needs-answer' }),
    ...(offer && (forCoordinator || isAsked) && { offer: { ...offer, options: offer.options.map(timesOf) } }),
    ...(forCoordinator && {
      guests: booking?.guests ?? [],
      roster: rosters.asCoordinatorSees,
      decisions,
      ending: table.ending,
    }),
  };
}

export type TableView = ReturnType<typeof viewOf>;

const timesOf = ({ optionId, startsAt, endsAt, room }: Option) => ({
  optionId,
  startsAt,
  endsAt,
  ...(room && { place: placeOf(room) }),
});
