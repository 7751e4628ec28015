import { capability } from '@rondetafel/platform';
import { ReplyMailbox } from './reply-mailbox.ts';

export const itip = capability({
  name: 'itip',
  about: 'Replies that people give in their own calendar, mailed to the functional mailbox (P-13, RFC 5546).',
  providers: [ReplyMailbox],
});
