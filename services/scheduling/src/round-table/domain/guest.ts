import { type Decision, type Id, type Instant } from '@rondetafel/contracts';
import { refuse } from '../../refuse.ts';
import type { Roster } from '../../roster/domain/roster.ts';
import type { Seat } from '../../roster/domain/seat.ts';
import type { Attendance } from '../../search/domain/attendance.ts';
import { withGuests } from './appointment.ts';
import { withInvitees } from './offer.ts';
import { refuseEnded } from './refusals.ts';
import type { Booking, Guest, Invitee, RoundTable } from './round-table.ts';

/**
 * Who is invited for each seat: whom the search found for it, else the contact. A party that can't come at this time is
 * invited all the same; one that has named nobody shows as a gap of the roster. Nobody is invited twice.
 * @param sitting who is invited to the time that this one may replace: a substitute stays one (P-11).
 */
export function inviteesOf(
  seenByOthers: Roster,
  attendance: readonly Attendance[],
  sitting: readonly Guest[] = [],
): Invitee[] {
  const coming = attendance.filter((who) => who.as !== 'absent');
  return seated(seenByOthers, ({ seatId }) => {
    const found = coming.find(({ partyId }) => partyId === seatId);
    const sent = sitting.find((guest) => guest.sent && guest.partyId === seatId);
    const personId = found?.personId ?? sent?.personId;
    if (!personId) return undefined;
    return { personId, reserved: found !== undefined, ...(sent?.personId === personId && { sent: true }) };
  });
}

/**
 * The roster by which another time is looked for: whom a party sent in the place of its contact comes at that time too, as
 * far as they can (P-11).
 */
export function withSent(seenByOthers: Roster, sitting: readonly Guest[]): Roster {
  const seats = seenByOthers.seats.map((seat) => {
    const sent = sitting.find((guest) => guest.sent && guest.partyId === seat.partyId && seat.partyId);
    if (!sent) return seat;
    const others = seat.personIds.filter((personId) => personId !== sent.personId);
    return { ...seat, personIds: [sent.personId, ...others] };
  });
  return { ...seenByOthers, seats };
}

/**
 * Seats the people anew after the roster changed: a party joined, left or was revealed, another coordinator has the
 * chair (P-13, P-27, S002-24). Who stays keeps their answer; nothing is published when nothing changes.
 * @param named the party whose contact is new: who sat for it goes.
 */
export function reseat(table: RoundTable, seenByOthers: Roster, now: Instant, named?: Id): Decision<RoundTable> {
  const { booking } = table;
  if (table.ending) return { next: table, events: [] };
  const chair = seenByOthers.seats.find(({ role }) => role === 'chair')!;
  const before = <S extends Pick<Guest, 'partyId'>>(sitting: readonly S[]) =>
    sitting.filter(({ partyId }) => !partyId || partyId !== named);
  const remaining = (invitees: readonly Invitee[]) => {
    const stay = new Set(guestsFor(seenByOthers, before(invitees)).map(({ personId }) => personId));
    return before(invitees).filter(({ personId }) => stay.has(personId));
  };
  const { next, events } = withInvitees({ ...table, coordinatorId: chair.seatId }, remaining, now);
  if (!booking) return { next, events };
  const guests = guestsFor(seenByOthers, before(booking.guests));
  if (inAnyOrder(guests) === inAnyOrder(booking.guests)) return { next, events };
  const changed = withGuests(next, booking, guests);
  return { ...changed, events: [...events, ...changed.events] };
}

/** Of a party, and not at this table before. */
export const joinedOf = ({ booking: before }: RoundTable, { booking }: RoundTable): Id[] =>
  booking?.guests
    .filter(({ personId, partyId }) => before && partyId && !isGuest(personId, before))
    .map(({ personId }) => personId) ?? [];

/** Nobody was looked for when somebody joins a booked table: who can come then has the time, as if found (P-10). */
export function reserveFor({ next, events }: Decision<RoundTable>, free: ReadonlySet<Id>): Decision<RoundTable> {
  const { booking } = next;
  if (!booking) return { next, events };
  const guests = booking.guests.map((guest) => (free.has(guest.personId) ? { ...guest, reserved: true } : guest));
  return { next: { ...next, booking: { ...booking, guests } }, events };
}

/** Another order of the same guests changes nothing: that of a household's members is not kept. */
const inAnyOrder = (guests: readonly Guest[]): string =>
  JSON.stringify([...guests].sort((one, other) => (one.personId < other.personId ? -1 : 1)));

/** The guests of a roster, with the same people as before where these may still represent their party. */
export function guestsFor(seenByOthers: Roster, before: readonly Guest[]): Guest[] {
  return seated(seenByOthers, ({ seatId, partyId, personIds }) =>
    before.find(
      (guest) =>
        (partyId ? guest.partyId === partyId : guest.personId === seatId) &&
        (guest.sent || personIds.includes(guest.personId)),
    ),
  );
}

type Sitting = Pick<Guest, 'personId' | 'reserved' | 'answer' | 'sent'>;

function seated({ seats }: Roster, whoFor: (seat: Seat) => Sitting | undefined): Guest[] {
  const guests = new Map<Id, Guest>();
  for (const seat of seats) {
    const { role, need, personIds, organisationId, partyId, hidden } = seat;
    const sitting = whoFor(seat);
    const personId = sitting?.personId ?? personIds[0];
    if (!personId || need === 'informed' || guests.has(personId)) continue;
    guests.set(personId, {
      personId,
      role,
      need,
      ...(organisationId && { organisationId }),
      ...(partyId && { partyId }),
      restricted: hidden,
      reserved: sitting?.reserved ?? false,
      ...(sitting?.answer && { answer: sitting.answer }),
      ...(sitting?.sent && { sent: true }),
    });
  }
  return [...guests.values()];
}

/**
 * A party sends another person of its own, confirmed by the coordinator: the new one is invited in the place of the old
 * (P-11). The chair can't be the one: who chairs represents nobody.
 * @param worksAt the organisation at which the directory has the person.
 */
export function sendAnother(
  table: RoundTable,
  { partyId, personId }: { partyId: Id; personId: Id },
  worksAt: Id | undefined,
  now: Instant,
): Decision<RoundTable> {
  refuseEnded(table);
  const { booking } = table;
  const guest = booking?.guests.find((one) => one.partyId === partyId);
  if (!booking || !guest || guest.personId === personId) return { next: table, events: [] };
  if (worksAt !== guest.organisationId) throw refuse('person-of-other-organisation', { rule: 'P-11', kind: 'invalid' });
  if (personId === table.coordinatorId) throw refuse('chair-represents-nobody', { rule: 'R-21', kind: 'invalid' });
  if (isGuest(personId, booking)) throw refuse('already-invited', { rule: 'P-11', kind: 'invalid' });
  const { answer, ...seat } = guest;
  const replaced = (invitees: readonly Invitee[]): readonly Invitee[] =>
    invitees.map((one) => (one.partyId === partyId ? { ...one, personId, reserved: false, sent: true } : one));
  const { next, events } = withInvitees(table, replaced, now);
  const changed = withGuests(
    next,
    booking,
    booking.guests.map((one) => (one === guest ? { ...seat, personId, reserved: false, sent: true } : one)),
  );
  return { ...changed, events: [...events, ...changed.events] };
}

export const isGuest = (personId: Id, { guests }: Booking): boolean =>
  guests.some((guest) => guest.personId === personId);
