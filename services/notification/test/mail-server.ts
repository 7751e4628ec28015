import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly to: string;
  readonly from: string;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly raw: string;
  readonly calendar: { method: string; event: ICAL.Component };
}

type Fault = Error & { responseCode: number };
const fault = (responseCode: number): Fault => Object.assign(new Error('said the test'), { responseCode });

/** A real mail server on loopback that keeps what it took. `refuse` says no to an address with that code. */
export async function startMailServer(port = 0) {
  const received: Received[] = [];
  const refusals = new Map<string, number>();
  const losses = new Set<string>();
  let held: { address: string; taken: () => void; release: Promise<unknown> } | undefined;
  let onTaken: (() => void) | undefined;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const answer = () => {
        const code = refusals.get(address);
        done(code ? fault(code) : undefined);
      };
      if (held?.address !== address) return answer();
      held.taken();
      void held.release.then(answer);
    },
    onData(stream, { envelope, id }, done) {
      buffer(stream)
        .then(async (content) => {
          const lost = losses.delete(envelope.rcptTo[0]!.address);
          received.push(await read(content, envelope.rcptTo[0]!.address));
          if (lost) return cut(id);
          done();
          onTaken?.();
        })
        .catch(done);
    },
  });
  server.on('error', () => undefined);
  const cut = (id: string) => {
    for (const connection of server.connections)
      if ((connection as any).id === id) (connection as any)._socket.destroy();
  };
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const own = (server.server.address() as AddressInfo).port;
  return {
    port: own,
    url: `smtp://127.0.0.1:${own}`,
    received,
    to: (address: string) => received.filter((mail) => mail.to === address),
    refuse: (address: string, code: number) => refusals.set(address, code),
    accept: (address: string) => refusals.delete(address),
    /** Takes the next mail to this address, and breaks the line before the 250. */
    loseLineTo: (address: string) => losses.add(address),
    /** Answers nothing about this address until `release`. */
    hold(address: string) {
      const [taken, release] = [new EventEmitter(), new EventEmitter()];
      held = { address, taken: () => taken.emit('it'), release: once(release, 'it') };
      return { begun: once(taken, 'it'), release: () => release.emit('it') };
    },
    /** Called right after the 250 was said. */
    whenTaken: (call: () => void) => {
      onTaken = call;
    },
    stop: async () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      for (const connection of server.connections) (connection as any)._socket.destroy();
      await closed;
    },
  };
}

export type MailServer = Awaited<ReturnType<typeof startMailServer>>;

async function read(content: Buffer, to: string): Promise<Received> {
  const mail = await PostalMime.parse(content, { attachmentEncoding: 'utf8' });
  const part = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  // Not every mail has a calendar file; times to choose from are nobody's appointment yet.
  const calendar = new ICAL.Component(ICAL.parse(String(part?.content ?? 'BEGIN:VCALENDAR\r\nEND:VCALENDAR')));
  return {
    to,
    from: mail.from?.address ?? '',
    messageId: mail.messageId ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    headers: new Map(mail.headers.map(({ key, value }) => [key, value])),
    raw: content.toString(),
    calendar: {
      method: String(calendar.getFirstPropertyValue('method')),
      event: calendar.getFirstSubcomponent('vevent')!,
    },
  };
}

export const property = ({ calendar }: Received, name: string): string =>
  String(calendar.event.getFirstPropertyValue(name));
