import type { Translated } from '../language/translated.ts';
import type { nl } from './nl.ts';

export const en: Translated<typeof nl> = {
  form: {
    notSent: 'What you typed is kept on this page. Nothing is on record yet.',
    leaveTitle: 'Leave this page?',
    leaveText: 'What you filled in has not been sent and will be lost.',
    leave: 'Leave the page',
    stay: 'Stay and go on',
  },
  motivation: {
    label: 'Why?',
    hint: 'The requester reads this. With other possibilities, write down which.',
    missing: 'Write down why you decide this',
  },
  faults: {
    tooLong: 'Use fewer characters ({{maximum}} at most)',
    email: 'Fill in a mail address, for example name@example.com',
    later: 'Fill in a moment that is over',
    never: 'This moment does not exist or exists twice, as the clock changes that night. Choose another.',
  },
};
