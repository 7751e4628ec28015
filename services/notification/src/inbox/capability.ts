import { capability } from '@rondetafel/platform';
import { InboxController } from './inbox.controller.ts';
import { InboxService } from './inbox.service.ts';
import { LiveInbox } from './live-inbox.ts';

export const inbox = capability({
  name: 'inbox',
  about: 'Everybody’s own lines, read, marked and live in open pages.',
  controllers: [InboxController],
  providers: [InboxService, LiveInbox],
});
