import type { Translated } from '../language/translated.ts';

/** What a case is called, its members and the criterion. */
export const nl = {
  case: {
    title: 'Casus',
    of: 'Huishouden {{name}}',
    states: {
      'pre-dossier': 'Voordossier',
      dossier: 'Dossier open',
      closed: 'Gesloten',
      erased: 'Vernietigd',
    },
    explored: 'Wat is verkend',
  },
  filter: {
    household: 'Huishouden of casusnummer',
  },
  member: {
    name: 'Naam',
    unborn: 'Ongeboren kind',
    lifeAreas: 'Steun nodig op',
    noLifeAreas: 'Geen',
  },
  criterion: {
    title: 'Meervoudige problematiek?',
    yes: 'Voldoet aan het criterium',
    no: 'Voldoet nog niet',
    why: 'Dit is een hulpmiddel, geen drempel: de procescoördinator besluit.',
  },
};

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
  filter: {
    household: 'Household or case number',
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

declare module '../language/folders.ts' {
  interface Folders {
    household: typeof nl;
  }
}
