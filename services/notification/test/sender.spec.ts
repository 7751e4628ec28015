import {
  messageFailed,
  roundTableAttendeesChanged,
  roundTableBooked,
  roundTableCancelled,
  roundTableMoved,
} from '@rondetafel/contracts';
import { somebody, until } from '@rondetafel/platform/testing';
import { undoSeconds } from '../src/delivery/ledger/domain/undo-window.ts';
import { aGuest, aTable, chair, type Guest, seat } from './a-table.ts';
import { startMailServer } from './mail-server.ts';
import { startWithMail, type WithMail } from './with-mail.ts';

let { mail, notification, stop } = {} as WithMail;
beforeAll(async () => {
  ({ mail, notification, stop } = await startWithMail());
});
afterAll(async () => {
  await stop();
  // Another one than at the start.
  await mail.stop();
});
afterEach(() => notification.clock.moveTo('2026-11-23T09:00:00Z'));

const arrived = ({ email }: Guest, count = 1) =>
  until(() => (mail.to(email).length >= count ? mail.to(email) : undefined));

async function ledger({ personId }: Guest): Promise<{ status: string; attempts: number }[]> {
  const sql =
    'SELECT status, attempts, next_at > clock_timestamp() AS later FROM mail WHERE person_id = $1 ORDER BY mail_id';
  return (await notification.database.admin.query(sql, [personId])).rows;
}

const cancelling = ({ caseId, roundTableId, kind }: ReturnType<typeof aTable>) => ({
  caseId,
  roundTableId,
  kind,
  revision: 1,
  cancelledAt: '2026-11-23T09:00:00Z',
  urgent: false,
});

describe('S002-24 undo: a seat that may still be taken back', () => {
  async function aNewSeat(more: object = {}) {
    const [stays, comes] = [await aGuest(notification), await aGuest(notification)];
    const table = aTable([seat(stays)], more);
    await notification.receive(roundTableBooked, table);
    await arrived(stays);
    const withBoth = { ...table, attendees: [seat(stays), seat(comes)] };
    await notification.receive(roundTableAttendeesChanged, withBoth);
    return { table, comes };
  }

  test.each([false, true])('is mailed once ten seconds are over, urgent or not (urgent: %s)', async (urgent) => {
    const { comes } = await aNewSeat({ urgent });
    notification.clock.pass(undoSeconds - 1);
    // Another mail leaves meanwhile: the sender has looked.
    const other = await aGuest(notification);
    await notification.receive(roundTableBooked, aTable([seat(other)]));
    await arrived(other);
    expect(mail.to(comes.email)).toEqual([]);
    notification.clock.pass(1);
    expect(await arrived(comes)).toHaveLength(1);
  });

  test('is mailed to nobody when it was taken back in time', async () => {
    const { comes, table } = await aNewSeat();
    await notification.receive(roundTableAttendeesChanged, table);
    notification.clock.pass(2 * undoSeconds);
    expect((await ledger(comes)).map(({ status }) => status)).toEqual(['superseded', 'unneeded']);
    expect(mail.to(comes.email)).toEqual([]);
  });
});

describe('P-5: quiet hours', () => {
  const evening = '2026-11-23T20:30:00Z';
  const morning = '2026-11-24T06:30:00Z';

  test('hold what is not urgent until the morning', async () => {
    const teacher = await aGuest(notification);
    notification.clock.moveTo(evening);
    await notification.receive(roundTableBooked, aTable([seat(teacher)]));
    const urgent = await aGuest(notification);
    await notification.receive(roundTableBooked, aTable([seat(urgent)], { urgent: true }));
    await arrived(urgent);
    expect(mail.to(teacher.email)).toEqual([]);
    notification.clock.moveTo(morning);
    const [held] = await arrived(teacher);
    expect(new Date(held!.headers.get('date')!).toISOString().slice(0, 16)).toBe(morning.slice(0, 16));
  });

  test('let only the last news of the night go out, and an invitation that was taken back not at all', async () => {
    const [invited, uninvited] = [await aGuest(notification), await aGuest(notification)];
    const [moving, ending] = [aTable([seat(invited)]), aTable([seat(uninvited)])];
    notification.clock.moveTo(evening);
    await notification.receive(roundTableBooked, moving);
    await notification.receive(roundTableBooked, ending);
    const moved = { ...moving, startsAt: '2026-12-04T09:00:00Z', revision: 1, previousStartsAt: moving.startsAt };
    await notification.receive(roundTableMoved, moved);
    await notification.receive(roundTableCancelled, cancelling(ending));
    notification.clock.moveTo(morning);
    const [only] = await arrived(invited);
    expect(only!.subject).toBe('Uitnodiging voor een overleg');
    expect(String(only!.calendar.event.getFirstPropertyValue('sequence'))).toBe('1');
    // The mail server receives a mail just before the ledger marks it as sent.
    await until(async () => (await ledger(invited)).every(({ status }) => status !== 'waiting'));
    expect((await ledger(invited)).map(({ status }) => status)).toEqual(['superseded', 'sent']);
    expect((await ledger(uninvited)).map(({ status }) => status)).toEqual(['superseded', 'unneeded']);
    // Nothing, or both where the invitation was just being tried again.
    const methods = mail.to(uninvited.email).map(({ calendar }) => calendar.method);
    expect([[], ['REQUEST', 'CANCEL']]).toContainEqual(methods);
  });
});

describe('the sender', () => {
  test('P-17: says for good that a person cannot be reached, once, and tells the coordinator', async () => {
    const [coordinator, teacher] = [await aGuest(notification), await aGuest(notification)];
    mail.refuse(teacher.email, 550);
    const table = aTable([chair(coordinator), seat(teacher)]);
    await notification.receive(roundTableBooked, table);
    const failed = await until(async () =>
      (await notification.published()).find(
        ({ type, data }) => type === messageFailed.type && data.caseId === table.caseId,
      ),
    );
    expect(failed.data).toMatchObject({
      personId: teacher.personId,
      channel: 'mail',
      roundTableId: table.roundTableId,
    });
    expect(await ledger(teacher)).toEqual([{ status: 'failed', attempts: 1, later: false }]);
    const { body } = await notification.as({ ...coordinator, roles: ['independent-coordinator'] }).get('/v1/inbox');
    expect(body.items.map(({ kind }: any) => kind).sort()).toEqual(['message-failed', 'round-table-to-chair']);
    expect(notification.logged()).not.toContain('@work.example');
  });

  test.each([
    ['refused', 550],
    ['put off', 451],
  ])('P-18: sends no cancelling to who was not reached: an invitation in hand is %s', async (_what, code) => {
    const teacher = await aGuest(notification);
    const table = aTable([seat(teacher)]);
    mail.refuse(teacher.email, code);
    const { begun, release } = mail.hold(teacher.email);
    await notification.receive(roundTableBooked, table);
    await begun;
    await notification.receive(roundTableCancelled, cancelling(table));
    release();
    const settled = await until(async () => {
      const rows = await ledger(teacher);
      return rows.every(({ status }) => status !== 'waiting') ? rows : undefined;
    });
    expect(settled.map(({ status }) => status)).toEqual([code === 550 ? 'failed' : 'superseded', 'unneeded']);
    expect(mail.to(teacher.email)).toEqual([]);
  });

  test('P-18: repeats what may have been sent, with the same Message-ID, and cancels it', async () => {
    const teacher = await aGuest(notification);
    const table = aTable([seat(teacher)]);
    mail.loseLineTo(teacher.email);
    await notification.receive(roundTableBooked, table);
    const [lost, repeated] = await arrived(teacher, 2);
    expect(repeated!.messageId).toBe(lost!.messageId);
    expect(repeated!.calendar.event.toString()).toBe(lost!.calendar.event.toString());
    const other = await aGuest(notification);
    const second = aTable([seat(other)]);
    mail.loseLineTo(other.email);
    await notification.receive(roundTableBooked, second);
    await arrived(other);
    mail.refuse(other.email, 550);
    await until(async () => (await ledger(other))[0]?.status === 'failed');
    mail.accept(other.email);
    await notification.receive(roundTableCancelled, cancelling(second));
    await until(() => mail.to(other.email).find(({ calendar }) => calendar.method === 'CANCEL'));
  });

  test('tries again later what the server will not take now', async () => {
    const teacher = await aGuest(notification);
    mail.refuse(teacher.email, 451);
    await notification.receive(roundTableBooked, aTable([seat(teacher)]));
    await until(async () => (await ledger(teacher))[0]?.attempts === 1);
    expect(await until(async () => (await ledger(teacher)).find((row: any) => row.later))).toBeDefined();
    mail.accept(teacher.email);
    await notification.database.admin.query('UPDATE mail SET next_at = now() WHERE person_id = $1', [teacher.personId]);
    await arrived(teacher);
  });

  test('waits for an address, and sends once there is one', async () => {
    const parent = await aGuest(notification, { reachable: false });
    await notification.receive(roundTableBooked, aTable([seat(parent, { role: 'household-member' })]));
    const { email, personId } = parent;
    await notification.as(somebody(['administrator'])).put(`/v1/contact-points/${personId}`, { email, language: 'nl' });
    await arrived(parent);
  });

  test('sends nothing about what is over, and says that it could not', async () => {
    const parent = await aGuest(notification, { reachable: false });
    const table = aTable([seat(parent)]);
    await notification.receive(roundTableBooked, table);
    notification.clock.moveTo('2026-12-03T09:00:00Z');
    await until(async () => (await ledger(parent))[0]?.status === 'failed');
    expect((await notification.published()).map(({ data }) => data.caseId)).toContain(table.caseId);
  });

  test('gives every mail a Message-ID of its own, under the domain of the municipality', async () => {
    const guests = [await aGuest(notification), await aGuest(notification)];
    await notification.receive(roundTableBooked, aTable(guests.map((guest) => seat(guest))));
    const ids = (await Promise.all(guests.map((guest) => arrived(guest)))).map(([one]) => one!.messageId);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^<[0-9a-f-]{36}@almere\.example>$/);
    expect(mail.to(guests[0]!.email)[0]!.headers.get('auto-submitted')).toBe('auto-generated');
  });

  test('waits while the mail server is away, and goes on in order when it is back', async () => {
    const [teacher, uninvited] = [await aGuest(notification), await aGuest(notification)];
    await mail.stop();
    await notification.receive(roundTableBooked, aTable([seat(teacher)]));
    const ending = aTable([seat(uninvited)]);
    await notification.receive(roundTableBooked, ending);
    await until(async () => [await ledger(teacher), await ledger(uninvited)].every(([row]) => row!.attempts > 0));
    await notification.receive(roundTableCancelled, cancelling(ending));
    mail = await startMailServer(mail.port);
    await arrived(teacher);
    await until(async () => (await ledger(uninvited)).every(({ status }) => status !== 'waiting'));
    // Nothing, or both where the invitation was just being tried again.
    const methods = mail.to(uninvited.email).map(({ calendar }) => calendar.method);
    expect([[], ['REQUEST', 'CANCEL']]).toContainEqual(methods);
  });
});
