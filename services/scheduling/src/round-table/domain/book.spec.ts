import { chair, facts, factsWithSignal, mother, parties, party, son } from '../../../test/a-household.ts';
import {
  answer,
  book,
  booked,
  called,
  circumstances,
  found,
  full,
  now,
  occupied,
  offered,
  option,
  room,
  seen,
} from '../../../test/a-table.ts';
import { id } from '../../../test/id.ts';
import { refusal } from '../../../test/refusal.ts';
import { said } from '../../../test/said.ts';
import { leaveOpen, nothingDecided, type RosterDecisions } from '../../roster/domain/decision.ts';
import { missingRoles } from '../../roster/domain/roster.ts';
import type { Attendance } from '../../search/domain/attendance.ts';
import { bookOption } from './book.ts';
import { inviteesOf, sendAnother, withSent } from './guest.ts';
import { reservationsOf } from './reservation.ts';
import { phaseOf } from './round-table.ts';

describe('Booking', () => {
  it('one of the times invites everyone and lets go of the others (S002-9, S002-46)', () => {
    const { next, events } = book(offered(), id(502));
    const told = said(events)['round-table-booked'];
    expect(told).toMatchObject({
      revision: 0,
      startsAt: '2026-12-03T09:00:00Z',
      endsAt: '2026-12-03T10:30:00Z',
      place: { roomId: room.roomId, venue: 'buurthuis', room: 'zaal' },
      deadlineOn: '2026-12-07',
      urgent: false,
    });
    expect(told.attendees).toHaveLength(10);
    expect(told.attendees[0]).toEqual({
      personId: chair.personId,
      role: 'chair',
      need: 'required',
      organisationId: chair.organisationId,
      restricted: false,
    });
    expect(phaseOf(next, now)).toBe('booked');
    expect(reservationsOf(next, now).every(({ reservedUntil }) => reservedUntil === undefined)).toBe(true);
    expect(occupied(next)).toHaveLength(8);
  });

  it('occupies nobody on a guess: who was not found is invited, and reserved once they accept', () => {
    const table = booked();
    expect(occupied(table)).not.toContain(mother);
    expect(occupied(answer(table, mother, { answer: 'accepted' }).next)).toContain(mother);
    expect(occupied(answer(table, id(15)).next)).not.toContain(id(15));
  });

  it('seats whom the search found, a substitute too (P-11)', () => {
    const substitute = found.map((who) =>
      who.partyId === parties.school.partyId ? { ...who, as: 'substitute' as const, personId: id(33) } : who,
    );
    const table = offered(called(), [option(1, '2026-12-02', { invitees: inviteesOf(seen(), substitute) })]);
    const { attendees } = said(book(table, id(501)).events)['round-table-booked'];
    const ofSchool = attendees.filter(({ partyId }: { partyId?: string }) => partyId === parties.school.partyId);
    expect(ofSchool.map(({ personId }: { personId: string }) => personId)).toEqual([id(33)]);
  });

  it('invites whoever joined since the times were offered, and not who left', () => {
    const newcomer = party(70, 'housing-corporation');
    const others = facts().parties.filter(({ partyId }) => partyId !== parties.debtCounselling.partyId);
    const roster = seen(facts({ parties: [...others, newcomer] }));
    const { events } = bookOption(offered(), { optionId: id(502) }, circumstances(), roster);
    const persons = said(events)['round-table-booked'].attendees.map(({ personId }: { personId: string }) => personId);
    expect(persons).toContain(id(70));
    expect(persons).not.toContain(id(16));
  });

  it.each<[string, () => unknown, string, string]>([
    [
      'when the hold ran out',
      () => book(offered(), id(502), { now: '2026-11-28T09:00:00Z' }),
      'options-lapsed',
      'P-11',
    ],
    ['of a time that is not held', () => book(offered(), id(509)), 'unknown-option', 'S002-46'],
    [
      'while a hidden party is undecided (P-27)',
      () => book(offered(), id(502), { asCoordinatorSees: full(factsWithSignal()) }),
      'hidden-party-undecided',
      'P-27',
    ],
    [
      'past the deadline without a reason (R-13)',
      () => book(offered(called(), [option(3, '2026-12-08')]), id(503)),
      'reason-missing',
      'R-13',
    ],
    [
      'in a room that became too small (S002-9)',
      () => book(offered(called(), [option(4, '2026-12-02', { room: { ...room, capacity: 9 } })]), id(504)),
      'room-too-small',
      'S002-9',
    ],
  ])('is refused %s', (_, booking, code, rule) => {
    expect(refusal(booking)).toEqual({ code, rule });
  });

  it('past the deadline is possible with a reason, and stays late (R-13)', () => {
    const table = offered(called(), [option(3, '2026-12-08')]);
    const late = book(table, id(503), {}, 'De school is pas dan bereikbaar.').next;
    expect(late.booking?.lateBecause).toBe('De school is pas dan bereikbaar.');
  });

  it('needs no room where the place is arranged elsewhere, and no reason where there is no term (S002-9)', () => {
    const table = offered(called({ deadlineOn: undefined, kind: 'follow-up' }), [
      option(3, '2027-02-08', { room: undefined }),
    ]);
    const told = said(book(table, id(503)).events)['round-table-booked'];
    expect([told.place, told.deadlineOn]).toEqual([undefined, undefined]);
  });

  it('of a table with an open role goes on with the reason why, and the role stays open (R-22)', () => {
    const without = Object.values(parties).filter((one) => !one.restricted && one !== parties.otherSchool);
    const about = (decisions: RosterDecisions) => ({ asCoordinatorSees: full(facts({ parties: without, decisions })) });
    expect(refusal(() => book(offered(), id(502), about(nothingDecided)))).toEqual({
      code: 'reason-missing',
      rule: 'R-22',
    });
    const decisions = leaveOpen(nothingDecided, { role: 'school', memberId: son, reason: 'Begint volgende week.' });
    expect(book(offered(), id(502), about(decisions)).next.booking).toBeDefined();
    expect(missingRoles(about(decisions).asCoordinatorSees)).toEqual([
      expect.objectContaining({
        memberId: son,
        filling: { state: 'missing', because: 'no-party', leftOpen: 'Begint volgende week.' },
      }),
    ]);
  });

  it('another time leaves a substitute in the place of the contact, whether or not they can (P-11)', () => {
    const { partyId, organisationId } = parties.school;
    const sent = sendAnother(booked(), { partyId, personId: id(40) }, organisationId, now).next;
    const roster = withSent(seen(), sent.booking!.guests);
    expect(roster.seats.find((seat) => seat.partyId === partyId)?.personIds).toEqual([id(40), id(13), id(33)]);
    const comes = (as: 'contact' | 'absent') =>
      inviteesOf(
        seen(),
        found.map((who) => (who.partyId !== partyId ? who : { partyId, as, personId: id(40) }) as Attendance),
        sent.booking!.guests,
      ).find((one) => one.partyId === partyId);
    expect(comes('contact')).toMatchObject({ personId: id(40), reserved: true, sent: true });
    expect(comes('absent')).toMatchObject({ personId: id(40), reserved: false, sent: true });
  });

  it('another time moves the table: everyone is asked anew (P-10)', () => {
    const accepted = answer(booked(), id(15), { answer: 'accepted' }).next;
    const { next, events } = book(offered(accepted, [option(5, '2026-12-04')]), id(505));
    expect(said(events)['round-table-moved']).toMatchObject({
      revision: 1,
      startsAt: '2026-12-04T09:00:00Z',
      previousStartsAt: '2026-12-03T09:00:00Z',
    });
    expect(next.booking?.guests.every((guest) => guest.answer === undefined)).toBe(true);
  });
});
