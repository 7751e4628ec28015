import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** An invitation or another mail with a calendar file. */
export interface Accepted {
  readonly to: string;
  readonly at: number;
  readonly messageId: string;
}

/**
 * A mail server that accepts everything and records time, recipient and id of mails with a calendar file.
 * @param taken Called with them after DATA, before the server answers 250.
 */
export async function mailSink({ port: wanted = 0, taken = () => {} }: Partial<Options> = {}) {
  const accepted: Accepted[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, { envelope }, done) {
      text(stream).then((content) => {
        const at = Date.now();
        if (/text\/calendar/i.test(content)) {
          const messageId = /^message-id:\s*<([^@>]+)/im.exec(content)?.[1] ?? '';
          const mails = envelope.rcptTo.map(({ address }) => ({ to: address.toLowerCase(), at, messageId }));
          accepted.push(...mails);
          taken(mails);
        }
        done();
      }, done);
    },
  });
  server.on('error', (error) => console.error(error.message));
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    accepted,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

interface Options {
  readonly port: number;
  readonly taken: (mails: readonly Accepted[]) => void;
}
