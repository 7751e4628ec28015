import type { Texts, Translation } from '@rondetafel/contracts';

export const nl = {
  refusals: {
    'case-unknown': 'Deze casus bestaat niet of is niet voor u bedoeld.',
    'may-not': 'U mag dit niet doen.',
    'wrong-state': 'Dit kan nu niet: de casus is daar nog niet of al voorbij.',
  },
  faults: {},
} satisfies Texts;

export const en: Translation<typeof nl> = {
  refusals: {
    'case-unknown': 'This case does not exist or is not meant for you.',
    'may-not': 'You may not do this.',
    'wrong-state': 'This is not possible now: the case has not come to this point, or is past it.',
  },
  faults: {},
};
