import { type DataOf, roundTableAttendeesChanged, type roundTableBooked } from '@rondetafel/contracts';
import { placeOf } from '../../calendar/domain/room.ts';
import { type Step, say } from '../../case/domain/said.ts';
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

/** Other people at the same time and place: told as such, and to the same revision (P-27). */
export function withGuests(table: RoundTable, booking: Booking, guests: readonly Guest[]): Step<RoundTable> {
  const changed = { ...booking, guests };
  return {
    next: { ...table, booking: changed },
    says: [say(roundTableAttendeesChanged, appointmentOf(table, changed))],
  };
}
