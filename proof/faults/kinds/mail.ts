import { until } from '../../../dev/parts/processes.ts';
import { afterwards, Missed, type Outage } from '../outage.ts';

export const mailOutages: readonly Outage[] = [
  {
    name: 'services-kill-mail',
    what: `SIGKILL of the mail server between DATA and 250: it has the mail, and its client no answer; the mail must come again with the same Message-ID, and no other about the same; ${afterwards} and the mail has come again`,
    share: 1 / 10,
    happen: async ({ mail }) => {
      const [before, { pid }] = [(await mail.accepted()).length, mail];
      mail.killAtNext();
      if (!(await until(() => mail.pid !== pid, 120_000, { everyMs: 100 }))) throw new Missed('no mail came');
      const [unanswered] = (await mail.accepted()).slice(before).slice(-1);
      const again = async () =>
        (await mail.accepted()).slice(before).filter(({ messageId }) => messageId === unanswered!.messageId).length > 1;
      if (!(await until(again, 120_000, { everyMs: 250 })))
        throw new Error('a mail without an answer did not come again');
    },
  },
];
