import {
  partyLeft,
  partyReleased,
  roundTableAttendeesChanged,
  roundTableBooked,
  roundTableCancelled,
} from '@rondetafel/contracts';
import { undoSeconds } from '../src/delivery/ledger/domain/undo-window.ts';
import { aGuest, aTable, hidden, seat } from './a-table.ts';
import { property } from './mail-server.ts';
import { startWithMail, type WithMail } from './with-mail.ts';

let { mail, notification, stop, first, second, linesOf } = {} as WithMail;
beforeAll(async () => {
  ({ mail, notification, stop, first, second, linesOf } = await startWithMail());
});
afterAll(() => stop());

describe('P-27: a safety-related party', () => {
  async function aHiddenSeat() {
    const [teacher, safeHome] = [await aGuest(notification), await aGuest(notification)];
    const table = aTable([seat(teacher), hidden(safeHome)]);
    const released = { caseId: table.caseId, partyId: table.attendees[1]!.partyId!, releasedAt: table.startsAt };
    return { teacher, safeHome, table, released };
  }

  test('hears nothing until it is released, and then is invited like everybody', async () => {
    const { teacher, safeHome, table, released } = await aHiddenSeat();
    await notification.receive(roundTableBooked, table);
    await first(teacher);
    expect(await linesOf(safeHome)).toEqual([]);
    expect(mail.to(safeHome.email)).toEqual([]);
    await notification.receive(partyReleased, released);
    const invitation = await first(safeHome);
    expect([invitation.calendar.method, property(invitation, 'sequence')]).toEqual(['REQUEST', '0']);
    expect(await linesOf(safeHome)).toEqual(['round-table-booked']);
  });

  test('is invited at once when the release came before the booking', async () => {
    const { safeHome, table, released } = await aHiddenSeat();
    await notification.receive(partyReleased, released);
    await notification.receive(roundTableBooked, table);
    expect((await first(safeHome)).calendar.method).toBe('REQUEST');
  });

  test('is invited once, whether scheduling or the dossier says first that it is released', async () => {
    const { teacher, safeHome, table, released } = await aHiddenSeat();
    await notification.receive(roundTableBooked, table);
    const shown = { ...table, attendees: table.attendees.map((one) => ({ ...one, restricted: false })) };
    await notification.receive(roundTableAttendeesChanged, shown);
    notification.clock.pass(undoSeconds);
    await notification.receive(partyReleased, released);
    await Promise.all([first(teacher), first(safeHome)]);
    const { rows } = await notification.database.admin.query('SELECT status FROM mail WHERE person_id = $1', [
      safeHome.personId,
    ]);
    expect(rows).toHaveLength(1);
  });

  test('is invited once when release and booking are handled at the same moment', async () => {
    const rounds = await Promise.all(Array.from({ length: 8 }, () => aHiddenSeat()));
    await Promise.all(
      rounds.flatMap(({ table, released }) => [
        notification.receive(partyReleased, released),
        notification.receive(roundTableBooked, table),
      ]),
    );
    for (const { safeHome } of rounds) expect((await first(safeHome)).calendar.method).toBe('REQUEST');
    const people = rounds.map(({ safeHome }) => safeHome.personId);
    const { rows } = await notification.database.admin.query('SELECT FROM mail WHERE person_id = ANY ($1)', [people]);
    expect(rows).toHaveLength(rounds.length);
  });

  test('that is excluded never hears of the table, nor of its end', async () => {
    const { teacher, safeHome, table, released } = await aHiddenSeat();
    const { caseId, roundTableId, kind } = table;
    await notification.receive(roundTableBooked, table);
    // What did not leave yet would be replaced by the cancelling, and nobody would hear anything.
    await first(teacher);
    await notification.receive(partyLeft, { ...released, leftAt: released.releasedAt, excluded: true });
    const cancelled = { caseId, roundTableId, kind, revision: 1, cancelledAt: '2026-11-23T09:00:00Z', urgent: false };
    await notification.receive(roundTableCancelled, cancelled);
    await second(teacher);
    expect(mail.to(safeHome.email)).toEqual([]);
    expect(await linesOf(safeHome)).toEqual([]);
  });

  test('changes nothing in what anybody else gets', async () => {
    const seen = async (withHidden: boolean) => {
      const [teacher, safeHome] = [await aGuest(notification), await aGuest(notification)];
      const table = aTable([seat(teacher), ...(withHidden ? [hidden(safeHome)] : [])]);
      await notification.receive(roundTableBooked, table);
      if (withHidden) {
        const { caseId, attendees } = table;
        await notification.receive(partyReleased, {
          caseId,
          partyId: attendees[1]!.partyId!,
          releasedAt: table.startsAt,
        });
        await first(safeHome);
      }
      const { subject, text, calendar } = await first(teacher);
      const words = text.replace(/antwoord#\S+/, 'antwoord#').replaceAll(teacher.email, 'own address');
      const ofOwn = ['uid', 'attendee', 'description'];
      const file = calendar.event.getAllProperties().filter(({ name }) => !ofOwn.includes(name));
      return { subject, words, file: file.map(String), count: mail.to(teacher.email).length };
    };
    expect(await seen(true)).toEqual(await seen(false));
  });
});
