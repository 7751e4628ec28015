import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail server that accepts everything and records time, recipient and id of mails with a calendar file. */
export async function mailSink() {
  const accepted: { to: string; at: number; messageId: string }[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, { envelope }, done) {
      text(stream).then((content) => {
        const at = Date.now();
        if (/text\/calendar/i.test(content)) {
          const messageId = /^message-id:\s*<([^@>]+)/im.exec(content)?.[1] ?? '';
          for (const { address } of envelope.rcptTo) accepted.push({ to: address.toLowerCase(), at, messageId });
        }
        done();
      }, done);
    },
  });
  server.on('error', (error) => console.error(error.message));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    accepted,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
