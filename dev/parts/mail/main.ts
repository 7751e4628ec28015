import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { readRequired } from '../environment.ts';
import { untilPipeCloses } from '../parent-pipe.ts';
import { Mailbox } from './mailbox.ts';
import { mailServer } from './server.ts';
import { mailboxPages } from './web.ts';

const { PORT, SMTP_PORT, MAIL_DATA } = readRequired('PORT', 'SMTP_PORT', 'MAIL_DATA');
const host = process.env['HOST'] || '127.0.0.1';

mkdirSync(MAIL_DATA, { recursive: true });
const mailbox = new Mailbox(MAIL_DATA);
const smtp = mailServer(mailbox, process.env['REPLIES_TO'] || undefined);
const web = createServer(mailboxPages(mailbox, `smtp://127.0.0.1:${SMTP_PORT}`));
smtp.listen(Number(SMTP_PORT), host);
web.listen(Number(PORT), host, () => console.log(`mailbox: http://${host}:${PORT}`));
untilPipeCloses(() => {
  smtp.close();
  web.close();
  web.closeAllConnections();
});
