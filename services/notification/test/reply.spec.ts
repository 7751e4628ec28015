import {
  attendanceReplyReceived,
  roundTableAttendeesChanged,
  roundTableBooked,
  roundTableCancelled,
  roundTableMoved,
} from '@rondetafel/contracts';
import { startTestService, type TestService, until } from '@rondetafel/platform/testing';
import ICAL from 'ical.js';
import { createTransport } from 'nodemailer';
import { undoSeconds } from '../src/delivery/ledger/domain/undo-window.ts';
import { service } from '../src/service.ts';
import { aGuest, aTable, chair, type Guest, seat } from './a-table.ts';
import { freePort } from './instances.ts';
import { type MailServer, type Received, startMailServer } from './mail-server.ts';

let mail: MailServer;
let notification: TestService;
let port: number;

beforeAll(async () => {
  [mail, port] = await Promise.all([startMailServer(), freePort()]);
  const settings = { SMTP_URL: mail.url, SMTP_INBOUND_PORT: String(port) };
  notification = await startTestService(service, { prefix: 'no', settings });
});
afterAll(async () => {
  await notification.stop();
  await mail.stop();
});

async function invited() {
  const [guest, coordinator] = [await aGuest(notification), await aGuest(notification)];
  const table = aTable([seat(guest), chair(coordinator)]);
  await notification.receive(roundTableBooked, table);
  return { guest, coordinator, table, invitation: await until(() => mail.to(guest.email)[0]) };
}

/** What the coordinator reads, but for what everybody invited reads. */
async function toldCoordinator({ personId, organisationId }: Guest) {
  const { body } = await notification
    .as({ personId, organisationId, roles: ['independent-coordinator'] })
    .get('/v1/inbox');
  return body.items.filter(({ kind }: any) => !kind.startsWith('round-table-'));
}
const kinds = async (coordinator: Guest) => (await toldCoordinator(coordinator)).map(({ kind }: any) => kind);

interface Reply {
  readonly answer: string;
  readonly attendee?: string;
  readonly stampedAt?: string;
  readonly uid?: string;
  readonly sequence?: number;
  readonly to?: string;
  readonly method?: string;
  readonly messageId?: string;
  /** What a mail server or program on the way makes of the file. */
  readonly changed?: (file: string) => string;
}

/** Answers as a calendar program does: the event of the invitation, with the attendee's answer, mailed to its organiser. */
function reply(
  { calendar }: Received,
  {
    answer,
    attendee,
    stampedAt = '2026-11-24T10:00:00Z',
    uid,
    sequence,
    to,
    method = 'REPLY',
    messageId,
    changed,
  }: Reply,
) {
  const event = new ICAL.Component(structuredClone(calendar.event.toJSON()));
  const person = event.getFirstProperty('attendee')!;
  person.setParameter('partstat', answer);
  if (attendee) person.setValue(`mailto:${attendee}`);
  if (uid) event.updatePropertyWithValue('uid', uid);
  if (sequence) event.updatePropertyWithValue('sequence', sequence);
  event.updatePropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(stampedAt));
  const file = new ICAL.Component('vcalendar');
  for (const [name, value] of Object.entries({ version: '2.0', prodid: '-//Somebody//NL', method })) {
    file.addPropertyWithValue(name, value);
  }
  file.addSubcomponent(event);
  return createTransport({ host: '127.0.0.1', port }).sendMail({
    from: 'somebody@work.example',
    to: to ?? 'rondetafel@almere.example',
    subject: 'Antwoord',
    text: 'Antwoord',
    ...(messageId && { messageId }),
    ...(changed
      ? { attachments: [{ filename: 'r.ics', contentType: 'application/ics', content: changed(file.toString()) }] }
      : { icalEvent: { method, content: file.toString() } }),
  });
}

async function said({ personId }: Guest) {
  const replies = (await notification.published()).filter(({ type }) => type === attendanceReplyReceived.type);
  return replies
    .filter(({ data }) => data.personId === personId)
    .map(({ data: { revision, answer } }) => [revision, answer]);
}

describe('an answer by mail', () => {
  test('P-11: reaches scheduling in the order of receipt, whatever the clock of the sender says', async () => {
    const { guest, invitation } = await invited();
    await reply(invitation, { answer: 'ACCEPTED', stampedAt: '2026-11-24T11:00:00Z' });
    await reply(invitation, { answer: 'DECLINED', stampedAt: '2026-11-24T10:00:00Z' });
    expect(await said(guest)).toEqual([
      [0, 'accepted'],
      [0, 'declined'],
    ]);
  });

  test('P-11: of a program that counts on from our SEQUENCE is an answer to what we sent', async () => {
    const { guest, coordinator, invitation } = await invited();
    await reply(invitation, { answer: 'ACCEPTED', sequence: 3 });
    expect([await said(guest), await kinds(coordinator)]).toEqual([[[0, 'accepted']], []]);
  });

  test('to what has moved since is passed over, and the new one counts', async () => {
    const { guest, table, invitation } = await invited();
    const moved = { ...table, startsAt: '2026-12-03T10:00:00Z', revision: 1, previousStartsAt: table.startsAt };
    await notification.receive(roundTableMoved, moved);
    await reply(invitation, { answer: 'ACCEPTED' });
    expect(await said(guest)).toEqual([]);
    await reply(await until(() => mail.to(guest.email)[1]), { answer: 'TENTATIVE' });
    expect(await said(guest)).toEqual([[1, 'tentative']]);
  });

  test('P-18: in another shape counts too', async () => {
    const { guest, coordinator, invitation } = await invited();
    const changed = (file: string) =>
      `${file.replace('METHOD:REPLY\r\n', '').replace(/mailto:(p.*)@/i, 'MAILTO: $1%40')}\r\n-- \r\nVertrouwelijk.\r\n`;
    await reply(invitation, { answer: 'ACCEPTED', changed });
    expect(await said(guest)).toEqual([[0, 'accepted']]);
    expect(await kinds(coordinator)).toEqual([]);
  });

  test.each(['büro.example', 'xn--bro-hoa.example'])('from a domain in other letters counts, as %s', async (domain) => {
    const guest = await aGuest(notification, { domain: 'büro.example' });
    await notification.receive(roundTableBooked, aTable([seat(guest)]));
    const invitation = await until(() => mail.to(guest.email)[0]);
    expect(invitation.raw).toContain(`To: ${guest.email.replace('büro', 'xn--bro-hoa')}`);
    await reply(invitation, { answer: 'ACCEPTED', attendee: guest.email.replace('büro.example', domain) });
    expect(await said(guest)).toEqual([[0, 'accepted']]);
  });

  test('P-18: that names the appointment but does not count is shown to the coordinator, once', async () => {
    const { guest, coordinator, table, invitation } = await invited();
    const other = await aGuest(notification);
    await reply(invitation, { answer: 'DELEGATED', messageId: '<1@work.example>' });
    await reply(invitation, { answer: 'DELEGATED', messageId: '<1@work.example>' });
    await reply(invitation, { answer: 'DECLINED', attendee: other.email });
    await notification.receive(roundTableMoved, {
      ...table,
      startsAt: '2026-12-03T10:00:00Z',
      revision: 1,
      previousStartsAt: table.startsAt,
    });
    await reply(invitation, { answer: 'ACCEPTED' });
    expect([await said(guest), await said(other)]).toEqual([[], []]);
    expect(await kinds(coordinator)).toEqual(Array(3).fill('reply-not-recognised'));
    const [{ title, text, caseId }] = await toldCoordinator(coordinator);
    expect([title, caseId]).toEqual(['Antwoord niet herkend', table.caseId]);
    expect(text).toContain('in de postbus rondetafel@almere.example');
  });

  test('P-18: that proposes another time is a task for the coordinator', async () => {
    const { guest, coordinator, invitation } = await invited();
    await reply(invitation, { answer: 'TENTATIVE', method: 'COUNTER' });
    expect(await said(guest)).toEqual([]);
    expect((await toldCoordinator(coordinator)).map(({ title }: any) => title)).toEqual([
      'Iemand stelt een andere tijd voor',
    ]);
  });

  test('about what is off asks nothing of the coordinator', async () => {
    const { coordinator, table, invitation } = await invited();
    const { caseId, roundTableId, kind } = table;
    const cancelled = { caseId, roundTableId, kind, revision: 1, cancelledAt: '2026-11-23T09:00:00Z', urgent: false };
    await notification.receive(roundTableCancelled, cancelled);
    await reply(invitation, { answer: 'DELEGATED' });
    expect(await kinds(coordinator)).toEqual([]);
  });

  test('P-13: of who was withdrawn and invited again counts for the table as it is', async () => {
    const { guest, coordinator, table, invitation } = await invited();
    await notification.receive(roundTableAttendeesChanged, { ...table, attendees: [chair(coordinator)] });
    notification.clock.pass(undoSeconds);
    await until(() => mail.to(guest.email)[1]);
    await reply(invitation, { answer: 'ACCEPTED' });
    await notification.receive(roundTableAttendeesChanged, table);
    notification.clock.pass(undoSeconds);
    await reply(await until(() => mail.to(guest.email)[2]), { answer: 'DECLINED' });
    expect(await said(guest)).toEqual([[0, 'declined']]);
    expect(await kinds(coordinator)).toEqual(['reply-not-recognised']);
  });

  test('P-18: with a sequence that a program counted on is about the last invitation', async () => {
    const { guest, invitation } = await invited();
    await reply(invitation, { answer: 'ACCEPTED', changed: (file) => file.replace('SEQUENCE:0', 'SEQUENCE:7') });
    expect(await said(guest)).toEqual([[0, 'accepted']]);
  });

  test('for somebody else, or to an appointment that nobody has, is passed over', async () => {
    const { guest, invitation } = await invited();
    const other = await aGuest(notification);
    await reply(invitation, { answer: 'DECLINED', attendee: other.email });
    await reply(invitation, { answer: 'DECLINED', uid: 'ffffffffffffffffffffffffffffffff@almere.example' });
    expect([await said(guest), await said(other)]).toEqual([[], []]);
  });

  test('P-27: cannot be given for another by working out the id of their appointment', async () => {
    const { guest, table, invitation } = await invited();
    const uid = String(invitation.calendar.event.getFirstPropertyValue('uid'));
    for (const known of [guest.personId, table.roundTableId, table.caseId]) expect(uid).not.toContain(known);
  });

  test('is taken for the functional mailbox only', async () => {
    const { invitation } = await invited();
    await expect(reply(invitation, { answer: 'ACCEPTED', to: 'someone@almere.example' })).rejects.toMatchObject({
      responseCode: 550,
    });
  });

  test('that is no answer is taken and passed over; one too large is refused', async () => {
    const transport = createTransport({ host: '127.0.0.1', port });
    const letter = { from: 'a@work.example', to: 'rondetafel@almere.example', subject: 'Vraag' };
    expect((await transport.sendMail({ ...letter, text: 'Wanneer is het?' })).response).toMatch(/^250/);
    await expect(transport.sendMail({ ...letter, text: 'x'.repeat(300_000) })).rejects.toMatchObject({
      responseCode: 552,
    });
  });

  test('stays with the mail server while the database is away', async () => {
    const { guest, invitation } = await invited();
    const { admin } = notification.database;
    await admin.query('ALTER TABLE attendance_reply RENAME TO away');
    await expect(reply(invitation, { answer: 'ACCEPTED' })).rejects.toMatchObject({ responseCode: 451 });
    await admin.query('ALTER TABLE away RENAME TO attendance_reply');
    await reply(invitation, { answer: 'ACCEPTED' });
    expect(await said(guest)).toEqual([[0, 'accepted']]);
  });

  test('leaves no address in the log', () => {
    expect(notification.logged()).not.toMatch(/@work\.example/);
  });
});
