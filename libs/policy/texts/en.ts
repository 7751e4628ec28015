import type { Translation } from '@rondetafel/contracts';
import type { nl } from './nl.ts';

export const en: Translation<typeof nl> = {
  refusals: {
    'case-unknown': 'This case does not exist or is not meant for you.',
    'may-not': 'You may not do this.',
    'wrong-state': 'This is not possible now: the case has not come to this point, or is past it.',
  },
  faults: {},
};
