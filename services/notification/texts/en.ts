import type { Translation } from '@rondetafel/contracts';
import { letterParts, letters } from './letters.en.ts';
import { messages } from './messages.en.ts';
import type { nl } from './nl.ts';

const translated: Translation<typeof nl> = {
  refusals: {
    'answer-link-forged': 'This link is not right. Copy the whole link from the mail, or call the number in the mail.',
    'answer-link-unknown': 'This appointment no longer exists. You need not do anything.',
    'answer-link-over': 'The appointment has begun or is over. You can no longer answer.',
    'answer-link-cancelled': 'This appointment is cancelled. You need not do anything.',
    'answer-link-withdrawn': 'Your invitation was withdrawn. You need not do anything.',
    'answer-link-outdated': 'The time or place has changed since. Use the link in the latest mail.',
    'choice-link-forged': 'This link is not right. Copy the whole link from the mail, or call the number in the mail.',
    'choice-link-over': 'The time to choose is over. You need not do anything: you will hear which time it is.',
    'choice-link-ended': 'There is another time already, or new times are coming. You will hear about it.',
    'choice-link-unknown': 'This time is not one to choose from. Open the link in the mail again.',
    'contact-point-given':
      'This person already has an address. The functional administrator can change it, for a member of a household the coordinator too.',
    'link-to-former-address': 'This link was sent to an address that no longer counts. You need not do anything.',
    'person-not-introduced': 'This person does not exist, or somebody else added them.',
    'unknown-message': 'This message does not exist.',
  },
  faults: {
    'local-part-too-long': 'There are at most 64 characters before the @.',
  },
};

export const en = { ...translated, messages, letters, letterParts };
