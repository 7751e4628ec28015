import { type Decision, happened, type Id, roundTableBooked, roundTableMoved } from '@rondetafel/contracts';
import { amsterdamDay } from '@rondetafel/policy';
import { refuse } from '../../refuse.ts';
import type { Roster } from '../../roster/domain/roster.ts';
import { appointmentOf } from './appointment.ts';
import { guestsFor } from './guest.ts';
import { type Circumstances, openOffer } from './offer.ts';
import { refuseEnded, refuseUndecidedHidden, requireReasonForOpenRoles, requireReasonWhenLate } from './refusals.ts';
import type { Booking, RoundTable } from './round-table.ts';

/**
 * Books one of the times that are held; the others are let go. Booking a table that has a time already moves it: all are
 * invited anew, since a yes to another time is no yes (S002-9, S002-46). Past the deadline only with a reason.
 */
export function bookOption(
  table: RoundTable,
  { optionId, lateBecause }: { optionId: Id; lateBecause?: string | undefined },
  { now, asCoordinatorSees, stepFree }: Circumstances,
  seenByOthers: Roster,
): Decision<RoundTable> {
  refuseEnded(table);
  const option = openOffer(table, now).options.find((one) => one.optionId === optionId);
  if (!option) throw refuse('unknown-option', { rule: 'S002-46', kind: 'invalid', facts: { from: 'held' } });
  refuseUndecidedHidden(asCoordinatorSees);
  requireReasonForOpenRoles(asCoordinatorSees);
  requireReasonWhenLate(amsterdamDay(option.startsAt), table, lateBecause);

  const { startsAt, endsAt, room } = option;
  const guests = guestsFor(seenByOthers, option.invitees);
  if (room && room.capacity < guests.length)
    throw refuse('room-too-small', { rule: 'S002-9', facts: { capacity: room.capacity, guests: guests.length } });

  if (room && stepFree && !room.stepFree) throw refuse('room-not-step-free', { rule: 'P-12' });

  const before = table.booking;
  const booking: Booking = {
    startsAt,
    endsAt,
    room,
    revision: before ? before.revision + 1 : 0,
    guests,
    ...(lateBecause && { lateBecause }),
  };
  const appointment = appointmentOf(table, booking);
  return {
    next: { ...table, offer: undefined, booking },
    events: [
      before
        ? happened(roundTableMoved, { ...appointment, previousStartsAt: before.startsAt })
        : happened(roundTableBooked, appointment),
    ],
  };
}
