import type { Translation } from '@rondetafel/contracts';
import type { nl } from './nl.ts';

export const en: Translation<typeof nl> = {
  refusals: {
    'unknown-code': 'The input refers to something that does not exist.',
  },
  faults: {
    'unknown-code': "This code is not in the municipality's file.",
    'unknown-organisation': 'This organisation does not exist. Add it first.',
  },
};
