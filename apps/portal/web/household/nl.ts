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
