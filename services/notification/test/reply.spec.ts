import { attendanceReplyReceived, roundTableBooked, roundTableMoved } from '@rondetafel/contracts';
import { startTestService, type TestService, until } from '@rondetafel/platform/testing';
import ICAL from 'ical.js';
import { createTransport } from 'nodemailer';
import { service } from '../src/service.ts';
import { aGuest, aTable, type Guest, seat } from './a-table.ts';
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
  const guest = await aGuest(notification);
  const table = aTable([seat(guest)]);
  await notification.hear(roundTableBooked, table);
  return { guest, table, invitation: await until(() => mail.to(guest.email)[0]) };
}

interface Reply {
  readonly answer: string;
  readonly attendee?: string;
  readonly stampedAt?: string;
  readonly uid?: string;
  readonly to?: string;
}

/** Answers as a calendar program does: the event of the invitation, with the attendee's answer, mailed to its organiser. */
function reply({ calendar }: Received, { answer, attendee, stampedAt = '2026-11-24T10:00:00Z', uid, to }: Reply) {
  const event = new ICAL.Component(structuredClone(calendar.event.toJSON()));
  const person = event.getFirstProperty('attendee')!;
  person.setParameter('partstat', answer);
  if (attendee) person.setValue(`mailto:${attendee}`);
  if (uid) event.updatePropertyWithValue('uid', uid);
  event.updatePropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(stampedAt));
  const file = new ICAL.Component('vcalendar');
  for (const [name, value] of Object.entries({ version: '2.0', prodid: '-//Somebody//NL', method: 'REPLY' })) {
    file.addPropertyWithValue(name, value);
  }
  file.addSubcomponent(event);
  return createTransport({ host: '127.0.0.1', port }).sendMail({
    ...{ from: 'somebody@work.example', to: to ?? 'rondetafel@almere.example', subject: 'Antwoord', text: 'Antwoord' },
    icalEvent: { method: 'REPLY', content: file.toString() },
  });
}

async function said({ personId }: Guest) {
  const replies = (await notification.said()).filter(({ type }) => type === attendanceReplyReceived.type);
  return replies
    .filter(({ data }) => data.personId === personId)
    .map(({ data: { revision, answer } }) => [revision, answer]);
}

describe('an answer by mail', () => {
  test('reaches scheduling, once', async () => {
    const { guest, invitation } = await invited();
    await reply(invitation, { answer: 'DECLINED' });
    await reply(invitation, { answer: 'DECLINED', stampedAt: '2026-11-24T10:05:00Z' });
    expect(await said(guest)).toEqual([[0, 'declined']]);
  });

  test('that was overtaken by a later one is passed over', async () => {
    const { guest, invitation } = await invited();
    await reply(invitation, { answer: 'ACCEPTED', stampedAt: '2026-11-24T11:00:00Z' });
    await reply(invitation, { answer: 'DECLINED', stampedAt: '2026-11-24T10:00:00Z' });
    expect(await said(guest)).toEqual([[0, 'accepted']]);
  });

  test('to what has moved since is passed over, and the new one counts', async () => {
    const { guest, table, invitation } = await invited();
    const moved = { ...table, startsAt: '2026-12-03T10:00:00Z', revision: 1, previousStartsAt: table.startsAt };
    await notification.hear(roundTableMoved, moved);
    await reply(invitation, { answer: 'ACCEPTED' });
    expect(await said(guest)).toEqual([]);
    await reply(await until(() => mail.to(guest.email)[1]), { answer: 'TENTATIVE' });
    expect(await said(guest)).toEqual([[1, 'tentative']]);
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
