import { startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { type MailServer, startMailServer } from './mail-server.ts';

export interface WithMail {
  readonly notification: TestService;
  readonly mail: MailServer;
  stop(): Promise<void>;
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
  };
}
