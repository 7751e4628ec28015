import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import type { Mailbox } from './mailbox.ts';

const maxBytes = 20 * 1024 * 1024;
/** One a second. */
const mostAttempts = 300;

/** Whether it is a reply to an invitation, by the header that every calendar program writes. */
const isReply = (content: Buffer) =>
  /^content-type:\s*text\/calendar\b[^\n]*(\n[ \t][^\n]*)*\bmethod="?reply\b/im.test(content.toString('latin1'));

/**
 * Accepts all mail from this machine and forwards nothing, with one exception that a municipality's mail server has too:
 * a copy of each reply to an invitation goes to the platform.
 * @param repliesTo address of the platform's own mail receiver.
 */
export function mailServer(mailbox: Mailbox, repliesTo?: string): SMTPServer {
  const server = new SMTPServer({
    banner: 'Rondetafel mailbox, forwards nothing',
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: maxBytes,
    onData(stream, { envelope }, done) {
      buffer(stream)
        .then(async (content) => {
          if (stream.sizeExceeded) throw Object.assign(new Error('the message is too large'), { responseCode: 552 });
          const from = envelope.mailFrom ? envelope.mailFrom.address : '';
          const to = envelope.rcptTo.map(({ address }) => address);
          await mailbox.add({ from, to }, content);
          if (repliesTo && isReply(content)) void forward(repliesTo, { from, to }, content);
        })
        .then(() => done(), done);
    },
  });
  server.on('error', (error) => console.error(error.message));
  return server;
}

async function forward(url: string, envelope: { from: string; to: string[] }, raw: Buffer): Promise<void> {
  const transport = createTransport(url);
  // The platform may be restarting; a mail server keeps trying too.
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    try {
      await transport.sendMail({ envelope, raw });
      return;
    } catch (error) {
      const { responseCode = 0, message } = error as Error & { responseCode?: number };
      if (responseCode >= 500 || attempt === mostAttempts) console.error(`a reply was not forwarded: ${message}`);
      if (responseCode >= 500) return;
      await pause(1000, undefined, { ref: false });
    }
  }
}
