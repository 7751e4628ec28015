/** Finding people and organisations, and adding who is missing. */
export const nl = {
  colleague: {
    ask: 'Staat de persoon niet in de lijst?',
    add: 'Collega toevoegen',
    lead: 'Voor wie nog geen account heeft. De naam komt in de adreslijst van de gemeente.',
    name: 'Naam',
    organisation: 'Organisatie',
    function: 'Functie',
    email: 'Mailadres',
    emailHint: 'Voor uitnodigingen. De eerste mail zegt niet waar het over gaat.',
    save: 'Toevoegen',
    cancel: 'Annuleren',
    added: '{{name}} is toegevoegd',
    nameMissing: 'Vul de naam in',
    organisationMissing: 'Kies de organisatie',
  },
  party: {
    organisation: 'Organisatie',
    organisationHint: 'Typ een deel van de naam.',
    contact: 'Contactpersoon',
    noContact: 'Nog niet bekend',
    forMembers: 'Voor wie?',
    forMembersHint: 'Niets gekozen: voor het hele huishouden.',
  },
};
