import { appendFileSync } from 'node:fs';
import { mailSink } from '../stage/mail-sink.ts';

// The mail server as a process of its own, to be killed. What it took is in MAIL_LOG before it answers 250. After
// SIGUSR2 it is killed with the next mail in hand: taken, and not answered.

const { SMTP_PORT, MAIL_LOG } = process.env as Record<string, string>;
let killedAtNext = false;
process.on('SIGUSR2', () => {
  killedAtNext = true;
});
await mailSink({
  port: Number(SMTP_PORT),
  taken: (mails) => {
    appendFileSync(MAIL_LOG!, mails.map((mail) => `${JSON.stringify(mail)}\n`).join(''));
    if (killedAtNext) process.kill(process.pid, 'SIGKILL');
  },
});
process.on('SIGTERM', () => process.exit(0));
process.stdin.on('end', () => process.exit(0)).resume();
console.log(`mail server listens at port ${SMTP_PORT}`);
