import type { Texts } from '@rondetafel/contracts';

export const nl = {
  refusals: {
    'case-unknown': 'Deze casus bestaat niet of is niet voor u bedoeld.',
    'may-not': 'U mag dit niet doen.',
    'wrong-state': 'Dit kan nu niet: de casus is daar nog niet of al voorbij.',
  },
  faults: {},
} satisfies Texts;
