import { startTestService, type TestService, until } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import type { Guest } from './a-table.ts';
import { type MailServer, type Received, startMailServer } from './mail-server.ts';

export interface WithMail {
  readonly notification: TestService;
  readonly mail: MailServer;
  stop(): Promise<void>;
  /** The first mail that somebody gets, and the second. */
  first(to: Guest): Promise<Received>;
  second(to: Guest): Promise<Received>;
  /** The kinds of what stands in somebody's inbox, the newest first. */
  linesOf(guest: Guest): Promise<string[]>;
}

/** Notification, and a mail server to which it sends. */
export async function startWithMail(): Promise<WithMail> {
  const mail = await startMailServer();
  const notification = await startTestService(service, { prefix: 'no', settings: { SMTP_URL: mail.url } });
  return {
    notification,
    mail,
    stop: async () => {
      await notification.stop();
      await mail.stop();
    },
    first: ({ email }) => until(() => mail.to(email)[0]),
    second: ({ email }) => until(() => mail.to(email)[1]),
    linesOf: async ({ personId, organisationId }) => {
      const { body } = await notification.as({ personId, organisationId, roles: ['professional'] }).get('/v1/inbox');
      return body.items.map(({ kind }: { kind: string }) => kind);
    },
  };
}
