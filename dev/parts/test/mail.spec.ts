import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { Mailbox, type Message } from '../mail/mailbox.ts';
import { mailServer } from '../mail/server.ts';
import { mailboxPages } from '../mail/web.ts';
import { until } from '../processes.ts';

let dir: string;
let smtp: ReturnType<typeof mailServer>;
let web: Server;
let smtpUrl: string;
let address: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'rondetafel-mail-'));
  const mailbox = new Mailbox(dir);
  smtp = mailServer(mailbox);
  await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', done));
  smtpUrl = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
  web = createServer(mailboxPages(mailbox, smtpUrl));
  await new Promise<void>((done) => web.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
});

afterAll(async () => {
  smtp.close();
  web.close();
  web.closeAllConnections();
  await rm(dir, { recursive: true });
});

const invitation = (attendee: string) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rondetafel//Test//NL',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    'UID:table-1@rondetafel.example',
    'SEQUENCE:2',
    'DTSTAMP:20261122T090000Z',
    'DTSTART:20261201T090000Z',
    'DTEND:20261201T103000Z',
    'SUMMARY:Rondetafelgesprek',
    'ORGANIZER:mailto:afspraken@rondetafel.example',
    `ATTENDEE;CN=Anna Appelbes;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:${attendee}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

async function send(to: string): Promise<void> {
  await createTransport(smtpUrl).sendMail({
    from: 'afspraken@rondetafel.example',
    to,
    bcc: 'archief@rondetafel.example',
    subject: 'Uitnodiging: rondetafelgesprek <1>',
    text: 'U bent uitgenodigd.',
    icalEvent: { method: 'REQUEST', content: invitation(to) },
  });
}

async function messagesTo(to: string): Promise<Message[]> {
  const response = await fetch(`${address}/api/messages?to=${encodeURIComponent(to)}`);
  return ((await response.json()) as { items: Message[] }).items;
}

test('a copy of an answer, and of nothing else, goes on to the platform', async () => {
  const dirs = [await mkdtemp(join(tmpdir(), 'rondetafel-mail-')), await mkdtemp(join(tmpdir(), 'rondetafel-mail-'))];
  const [platform, passing] = dirs.map((folder) => new Mailbox(folder)) as [Mailbox, Mailbox];
  const receiver = mailServer(platform);
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  const { port } = receiver.server.address() as AddressInfo;
  const forwarding = mailServer(passing, `smtp://127.0.0.1:${port}`);
  await new Promise<void>((done) => forwarding.listen(0, '127.0.0.1', done));
  const transport = createTransport(`smtp://127.0.0.1:${(forwarding.server.address() as AddressInfo).port}`);
  const letter = {
    from: 'anna@rondetafel.example',
    to: 'afspraken@rondetafel.example',
    subject: 'Antwoord',
    text: 'Ja',
  };
  await transport.sendMail(letter);
  await transport.sendMail({ ...letter, icalEvent: { method: 'REQUEST', content: invitation(letter.from) } });
  await transport.sendMail({ ...letter, icalEvent: { method: 'REPLY', content: invitation(letter.from) } });
  await until(async () => (await platform.list()).length > 0, 5000);
  expect(await platform.list()).toMatchObject([{ from: letter.from, to: [letter.to] }]);
  for (const server of [receiver, forwarding]) server.close();
  await Promise.all(dirs.map((folder) => rm(folder, { recursive: true })));
});

describe('the mailbox', () => {
  test('stores a message on disk before the sender gets 250, blind copies included', async () => {
    await send('anna@rondetafel.example');
    expect((await readdir(dir)).filter((name) => name.endsWith('.eml'))).toHaveLength(1);
    const [message] = await messagesTo('archief@rondetafel.example');
    expect(message).toMatchObject({
      from: 'afspraken@rondetafel.example',
      to: ['anna@rondetafel.example', 'archief@rondetafel.example'],
      text: expect.stringContaining('U bent uitgenodigd.'),
      invitation: {
        method: 'REQUEST',
        sequence: 2,
        startsAt: '2026-12-01T09:00:00.000Z',
        summary: 'Rondetafelgesprek',
      },
    });
  });

  test('shows it in Dutch, with the calendar part explained and nothing of it run', async () => {
    await send('bram@rondetafel.example');
    const [message] = await messagesTo('bram@rondetafel.example');
    expect(await (await fetch(address)).text()).toContain('Uitnodiging: rondetafelgesprek &#60;1&#62;');
    const response = await fetch(`${address}/messages/${message!.id}`);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await response.text();
    expect(html).toContain('Uitnodiging (of wijziging)');
    expect(html).toContain('dinsdag 1 december 2026 om 10:00');
    expect(html).toContain('nog geen antwoord');
  });

  test.each([
    ['ACCEPTED', 'komt'],
    ['DECLINED', 'komt niet'],
  ])('answers %s by a real iTIP REPLY to the organizer', async (answer, words) => {
    const attendee = `${answer.toLowerCase()}@rondetafel.example`;
    await send(attendee);
    const [message] = await messagesTo(attendee);
    await fetch(`${address}/messages/${message!.id}/answer`, {
      method: 'POST',
      body: new URLSearchParams({ attendee, answer }),
    });
    const replies = async () =>
      (await messagesTo('afspraken@rondetafel.example')).filter(({ from }) => from === attendee);
    await until(async () => (await replies()).length > 0, 5000);
    const [reply] = await replies();
    expect(reply!.invitation).toMatchObject({
      method: 'REPLY',
      uid: 'table-1@rondetafel.example',
      sequence: 2,
      organizer: 'afspraken@rondetafel.example',
      attendees: [{ address: attendee, answer }],
    });
    expect(await (await fetch(`${address}/messages/${reply!.id}`)).text()).toContain(`Anna Appelbes: ${words}`);
  });

  test('forgets one message, or all, when asked', async () => {
    await send('weg@rondetafel.example');
    const [message] = await messagesTo('weg@rondetafel.example');
    await fetch(`${address}/api/messages/${message!.id}`, { method: 'DELETE' });
    expect(await messagesTo('weg@rondetafel.example')).toEqual([]);
    await fetch(`${address}/delete`, { method: 'POST' });
    expect((await readdir(dir)).length).toBe(0);
  });

  test('lets no other site press its buttons and reads no file but its own', async () => {
    await send('blijft@rondetafel.example');
    const crossSite = { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } };
    expect((await fetch(`${address}/delete`, crossSite)).status).toBe(403);
    expect(await messagesTo('blijft@rondetafel.example')).toHaveLength(1);
    expect((await fetch(`${address}/api/messages/..%2F..%2Fetc%2Fpasswd/raw`)).status).not.toBe(500);
  });
});
