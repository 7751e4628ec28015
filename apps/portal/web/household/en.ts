import type { Translated } from '../language/translated.ts';
import type { nl } from './nl.ts';

export const en: Translated<typeof nl> = {
  case: {
    title: 'Case',
    of: 'Household {{name}}',
    states: {
      'pre-dossier': 'Pre-dossier',
      dossier: 'Dossier open',
      closed: 'Closed',
      erased: 'Destroyed',
    },
    explored: 'What was explored',
  },
  member: {
    name: 'Name',
    unborn: 'Unborn child',
    lifeAreas: 'Support needed in',
    noLifeAreas: 'None',
  },
  criterion: {
    title: 'Multiple problems?',
    yes: 'Meets the criterion',
    no: 'Does not meet it yet',
    why: 'This is an aid, not a threshold: the process coordinator decides.',
  },
};
