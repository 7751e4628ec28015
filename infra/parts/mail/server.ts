import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { Mailbox } from './mailbox.ts';

const maxBytes = 20 * 1024 * 1024;

/** Takes mail for anybody from anybody on this machine and forwards nothing. */
export function mailServer(mailbox: Mailbox): SMTPServer {
  const server = new SMTPServer({
    banner: 'Rondetafel mailbox, forwards nothing',
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: maxBytes,
    onData(stream, { envelope }, done) {
      buffer(stream)
        .then(async (content) => {
          if (stream.sizeExceeded) throw Object.assign(new Error('the message is too large'), { responseCode: 552 });
          const from = envelope.mailFrom ? envelope.mailFrom.address : '';
          await mailbox.add({ from, to: envelope.rcptTo.map(({ address }) => address) }, content);
        })
        .then(() => done(), done);
    },
  });
  server.on('error', (error) => console.error(error.message));
  return server;
}
