import {
  type DataOf,
  type Decision,
  happened,
  roundTableAttendeesChanged,
  type roundTableBooked,
} from '@rondetafel/contracts';
import { placeOf } from '../../calendar/domain/room.ts';
import { attendeeOf, type Booking, type Guest, type RoundTable } from './round-table.ts';

/** What a booking is to the world. */
export function appointmentOf(table: RoundTable, booking: Booking): DataOf<typeof roundTableBooked> {
  const { caseId, roundTableId, kind, urgent, deadlineOn } = table;
  const { revision, startsAt, endsAt, room, guests } = booking;
  return {
    caseId,
    roundTableId,
    kind,
    revision,
    startsAt,
    endsAt,
    ...(room && { place: placeOf(room) }),
    ...(deadlineOn && { deadlineOn }),
    attendees: guests.map(attendeeOf),
    urgent,
  };
}

/** Other people at the same time and place: published as such, with the same revision (P-27). */
export function withGuests(table: RoundTable, booking: Booking, guests: readonly Guest[]): Decision<RoundTable> {
  const changed = { ...booking, guests };
  return {
    next: { ...table, booking: changed },
    events: [happened(roundTableAttendeesChanged, appointmentOf(table, changed))],
  };
}
