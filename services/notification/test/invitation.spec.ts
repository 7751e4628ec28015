import {
  attendanceAnswered,
  type DataOf,
  roundTableAnswersAskedAgain,
  roundTableAttendeesChanged,
  roundTableBooked,
  roundTableCancelled,
  roundTableMoved,
} from '@rondetafel/contracts';
import { until } from '@rondetafel/platform/testing';
import { undoSeconds } from '../src/delivery/ledger/domain/undo-window.ts';
import { aGuest, aTable, chair, type Guest, seat } from './a-table.ts';
import { property } from './mail-server.ts';
import { startWithMail, type WithMail } from './with-mail.ts';

let { mail, notification, stop, first, second, linesOf } = {} as WithMail;
beforeAll(async () => {
  ({ mail, notification, stop, first, second, linesOf } = await startWithMail());
});
afterAll(() => stop());

describe('a booked table', () => {
  test('S002-46: invites everybody by mail and in the inbox', async () => {
    const [coordinator, teacher] = [await aGuest(notification), await aGuest(notification)];
    await notification.receive(roundTableBooked, aTable([chair(coordinator), seat(teacher)]));
    const invitation = await first(teacher);
    expect(invitation).toMatchObject({ from: 'rondetafel@almere.example', subject: 'Uitnodiging voor een overleg' });
    expect(invitation.calendar.method).toBe('REQUEST');
    expect(property(invitation, 'dtstart')).toBe('2026-12-03T09:00:00Z');
    expect(property(invitation, 'dtend')).toBe('2026-12-03T10:30:00Z');
    expect(property(invitation, 'sequence')).toBe('0');
    expect(property(invitation, 'location')).toBe('Buurtcentrum De Regenboog, grote zaal, Denkbeeldstraat 22, Almere');
    expect(await linesOf(teacher)).toEqual(['round-table-booked']);
  });

  test('S002-46: tells the coordinator, who chairs and is not asked whether they come', async () => {
    const coordinator = await aGuest(notification);
    await notification.receive(roundTableBooked, aTable([chair(coordinator)]));
    const told = await first(coordinator);
    expect(told.subject).toBe('Een overleg dat u voorzit');
    const attendee = told.calendar.event.getFirstProperty('attendee')!;
    expect(attendee.getParameter('partstat')).toBe('ACCEPTED');
    expect(told.text).not.toContain('#');
    expect(await linesOf(coordinator)).toEqual(['round-table-to-chair']);
  });

  test('tells time, place and last day of the term in words, and where to answer', async () => {
    const teacher = await aGuest(notification);
    await notification.receive(roundTableBooked, aTable([seat(teacher)]));
    const { text } = await first(teacher);
    expect(text).toContain('Wanneer: donderdag 3 december 2026 om 10.00 uur, tot 11.30 uur');
    expect(text).toContain('Waar: Buurtcentrum De Regenboog, grote zaal');
    expect(text).toContain('uiterlijk vrijdag 4 december 2026');
    expect(text).toMatch(/http:\/\/127\.0\.0\.1:8080\/antwoord#[\w-]+\.[\w-]+/);
    expect(text).toContain('Rondetafels Almere');
  });

  test('P-19: says who invites, and as whom one answers', async () => {
    const [teacher, parent] = [await aGuest(notification), await aGuest(notification)];
    await notification.receive(roundTableBooked, aTable([seat(teacher), seat(parent, { role: 'household-member' })]));
    for (const [guest, what] of [
      [teacher, 'een overleg'],
      [parent, 'een gesprek'],
    ] as const) {
      const { text, calendar } = await first(guest);
      expect(text).toContain(`Rondetafels Almere nodigt u uit voor ${what}.`);
      expect(text).toContain(`U antwoordt als ${guest.email}.`);
      expect(calendar.event.getFirstProperty('attendee')!.getParameter('cn')).toBe(guest.email);
    }
  });

  test('P-18: writes to the household in plain words, without a word about terms', async () => {
    const parent = await aGuest(notification);
    await notification.receive(roundTableBooked, aTable([seat(parent, { role: 'household-member' })]));
    const { subject, text } = await first(parent);
    expect(subject).toBe('Uitnodiging voor een gesprek');
    expect(text).toContain('Komt u? Klik op deze link');
    expect(text).not.toContain('uiterlijk');
  });

  test('is written in the language of the reader', async () => {
    const teacher = await aGuest(notification, { language: 'en' });
    await notification.receive(roundTableBooked, aTable([seat(teacher)]));
    const { subject, text } = await first(teacher);
    expect(subject).toBe('Invitation to a meeting');
    expect(text).toContain('When: Thursday 3 December 2026 at 10:00');
  });

  test('P-27: gives each a copy of their own that names nobody else', async () => {
    const [coordinator, teacher] = [await aGuest(notification), await aGuest(notification)];
    await notification.receive(roundTableBooked, aTable([chair(coordinator), seat(teacher)]));
    const { raw, calendar } = await first(teacher);
    expect(calendar.event.getAllProperties('attendee')).toHaveLength(1);
    expect(property(await first(teacher), 'attendee').toLowerCase()).toBe(`mailto:${teacher.email}`);
    expect(property(await first(teacher), 'organizer')).toBe('mailto:rondetafel@almere.example');
    for (const other of [coordinator.email, coordinator.personId]) expect(raw).not.toContain(other);
  });

  test('leaves the place out where it is arranged elsewhere', async () => {
    const teacher = await aGuest(notification);
    const { place: _, ...placeless } = aTable([seat(teacher)]);
    await notification.receive(roundTableBooked, placeless);
    const invitation = await first(teacher);
    expect(invitation.text).not.toContain('Waar:');
    expect(invitation.calendar.event.hasProperty('location')).toBe(false);
  });

  test('P-17: tells the coordinator who cannot be reached by mail, and is no error', async () => {
    const [coordinator, parent] = [await aGuest(notification), await aGuest(notification, { reachable: false })];
    await notification.receive(roundTableBooked, aTable([chair(coordinator), seat(parent)]));
    expect(await linesOf(coordinator)).toEqual(expect.arrayContaining(['attendees-unreachable']));
    expect(await linesOf(parent)).toEqual(['round-table-booked']);
  });
});

describe('who has not answered', () => {
  const asked = (table: DataOf<typeof roundTableBooked>, coordinator: Guest) => ({
    ...roundTableAnswersAskedAgain.example,
    caseId: table.caseId,
    roundTableId: table.roundTableId,
    asked: table.attendees.filter(({ role }) => role !== 'chair'),
    coordinatorId: coordinator.personId,
  });

  test('R-26: is reminded by mail and in the inbox, of the same appointment, and who answered meanwhile is not', async () => {
    const [coordinator, teacher, doctor] = await Promise.all([1, 2, 3].map(() => aGuest(notification)));
    const table = aTable([chair(coordinator!), seat(teacher!), seat(doctor!)]);
    await notification.receive(roundTableBooked, table);
    const invitation = await first(teacher!);
    await first(doctor!);
    const { organisationId, personId, partyId } = table.attendees[2]!;
    await notification.receive(attendanceAnswered, {
      ...attendanceAnswered.example,
      caseId: table.caseId,
      roundTableId: table.roundTableId,
      organisationId,
      personId,
      partyId,
      coordinatorId: coordinator!.personId,
    });
    await notification.receive(roundTableAnswersAskedAgain, asked(table, coordinator!));
    const reminder = await second(teacher!);
    expect(reminder).toMatchObject({
      subject: 'Herinnering: laat weten of u komt',
      calendar: { method: 'REQUEST' },
    });
    expect(reminder.text).toMatch(/antwoord#[\w-]+\.[\w-]+/);
    expect(property(reminder, 'uid')).toBe(property(invitation, 'uid'));
    expect(await linesOf(teacher!)).toEqual(expect.arrayContaining(['attendance-asked-again']));
    expect(await linesOf(doctor!)).toEqual(['round-table-booked']);
    expect(mail.to(doctor!.email)).toHaveLength(1);
  });

  test('R-26, P-17: whom no mail reaches is told to the coordinator, and nobody is asked of a time that passed', async () => {
    const [coordinator, parent] = [await aGuest(notification), await aGuest(notification, { reachable: false })];
    const table = aTable([chair(coordinator), seat(parent, { role: 'household-member' })]);
    await notification.receive(roundTableBooked, table);
    const unreachable = async () =>
      (await linesOf(coordinator)).filter((kind) => kind === 'attendees-unreachable').length;
    await notification.receive(roundTableAnswersAskedAgain, { ...asked(table, coordinator), revision: 7 });
    expect(await unreachable()).toBe(1);
    await notification.receive(roundTableAnswersAskedAgain, asked(table, coordinator));
    expect(await unreachable()).toBe(2);
  });
});

describe('a table that changes', () => {
  test('P-13: moves in the calendar of everybody, as the same appointment', async () => {
    const teacher = await aGuest(notification);
    const table = aTable([seat(teacher)]);
    await notification.receive(roundTableBooked, table);
    const invitation = await first(teacher);
    const moved = { startsAt: '2026-12-04T09:00:00Z', endsAt: '2026-12-04T10:30:00Z', revision: 1 };
    await notification.receive(roundTableMoved, { ...table, ...moved, previousStartsAt: table.startsAt });
    const change = await second(teacher);
    expect(change).toMatchObject({ subject: 'Wijziging van een overleg', calendar: { method: 'REQUEST' } });
    expect(property(change, 'uid')).toBe(property(invitation, 'uid'));
    expect(property(change, 'sequence')).toBe('1');
    expect(property(change, 'dtstart')).toBe('2026-12-04T09:00:00Z');
    expect(await linesOf(teacher)).toEqual(expect.arrayContaining(['round-table-moved']));
  });

  test('P-13: a mail of change says the time that its reader knows, which no longer counts', async () => {
    const [teacher, parent] = [await aGuest(notification), await aGuest(notification)];
    const table = aTable([seat(teacher), seat(parent, { role: 'household-member' })]);
    await notification.receive(roundTableBooked, table);
    await Promise.all([first(teacher), first(parent)]);
    const moved = { startsAt: '2026-12-04T09:00:00Z', endsAt: '2026-12-04T10:30:00Z', revision: 1 };
    await notification.receive(roundTableMoved, { ...table, ...moved, previousStartsAt: '2026-12-01T09:00:00Z' });
    for (const guest of [teacher, parent]) {
      expect((await second(guest)).text).toContain('Het was eerst: donderdag 3 december 2026 om 10.00 uur.');
    }
    const { place: _, ...placeless } = { ...table, ...moved, revision: 2, previousStartsAt: moved.startsAt };
    await notification.receive(roundTableMoved, placeless);
    expect((await until(() => mail.to(teacher.email)[2])).text).not.toContain('eerst');
  });

  test('P-13: no calendar file repeats the UID and SEQUENCE of another', async () => {
    const teacher = await aGuest(notification);
    const table = aTable([seat(teacher)]);
    const arrived = async (count: number) => {
      await until(() => mail.to(teacher.email)[count - 1]);
    };
    await notification.receive(roundTableBooked, table);
    await arrived(1);
    for (const count of [2, 4]) {
      await notification.receive(roundTableAttendeesChanged, { ...table, attendees: [] });
      notification.clock.pass(undoSeconds);
      await arrived(count);
      await notification.receive(roundTableAttendeesChanged, table);
      notification.clock.pass(undoSeconds);
      await arrived(count + 1);
    }
    const moved = { ...table, startsAt: '2026-12-04T09:00:00Z', revision: 1, previousStartsAt: table.startsAt };
    await notification.receive(roundTableMoved, moved);
    await arrived(6);
    const mails = mail.to(teacher.email);
    expect(mails.map(({ calendar: { method } }) => method).join(' ')).toBe(
      'REQUEST CANCEL REQUEST CANCEL REQUEST REQUEST',
    );
    expect(new Set(mails.map((one) => property(one, 'uid'))).size).toBe(1);
    expect(mails.map((one) => property(one, 'sequence'))).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  test('P-10: is taken from the calendar of everybody when it is cancelled', async () => {
    const teacher = await aGuest(notification);
    const table = aTable([seat(teacher)]);
    const { caseId, roundTableId, kind } = table;
    await notification.receive(roundTableBooked, table);
    await first(teacher);
    const cancelled = { caseId, roundTableId, kind, revision: 1, cancelledAt: '2026-11-23T09:00:00Z', urgent: false };
    await notification.receive(roundTableCancelled, cancelled);
    const goodbye = await second(teacher);
    expect(goodbye).toMatchObject({ subject: 'Een overleg gaat niet door', calendar: { method: 'CANCEL' } });
    expect(property(goodbye, 'uid')).toBe(property(await first(teacher), 'uid'));
    expect([property(goodbye, 'sequence'), property(goodbye, 'status')]).toEqual(['1', 'CANCELLED']);
    expect(goodbye.text).not.toContain('antwoord#');
  });

  test('P-11: takes it from who is replaced, gives it to who comes instead, and says nothing to the rest', async () => {
    const [stays, goes, comes] = [await aGuest(notification), await aGuest(notification), await aGuest(notification)];
    const table = aTable([seat(stays), seat(goes)]);
    await notification.receive(roundTableBooked, table);
    await Promise.all([first(stays), first(goes)]);
    await notification.receive(roundTableAttendeesChanged, { ...table, attendees: [seat(stays), seat(comes)] });
    notification.clock.pass(undoSeconds);
    expect((await second(goes)).calendar.method).toBe('CANCEL');
    expect((await first(comes)).calendar.method).toBe('REQUEST');
    expect(mail.to(stays.email)).toHaveLength(1);
    expect(await linesOf(stays)).toEqual(['round-table-booked']);
  });

  test('that was never booked is cancelled without a word', async () => {
    const { caseId, roundTableId, kind } = aTable([]);
    const cancelled = { caseId, roundTableId, kind, revision: 0, cancelledAt: '2026-11-23T09:00:00Z', urgent: false };
    await notification.receive(roundTableCancelled, cancelled);
    const { rows } = await notification.database.admin.query('SELECT FROM mail WHERE round_table_id = $1', [
      roundTableId,
    ]);
    expect(rows).toEqual([]);
  });
});
