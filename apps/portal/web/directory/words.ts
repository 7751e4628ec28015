import type { Translated } from '../language/translated.ts';

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

export const en: Translated<typeof nl> = {
  colleague: {
    ask: 'Is the person not on the list?',
    add: 'Add a colleague',
    lead: "For who has no account yet. The name goes into the municipality's directory.",
    name: 'Name',
    organisation: 'Organisation',
    function: 'Function',
    email: 'Mail address',
    emailHint: 'For invitations. The first mail does not say what it is about.',
    save: 'Add',
    cancel: 'Cancel',
    added: '{{name}} is added',
    nameMissing: 'Fill in the name',
    organisationMissing: 'Choose the organisation',
  },
  party: {
    organisation: 'Organisation',
    organisationHint: 'Type a part of the name.',
    contact: 'Contact',
    noContact: 'Not known yet',
    forMembers: 'For whom?',
    forMembersHint: 'None chosen: for the whole household.',
  },
};

declare module '../language/folders.ts' {
  interface Folders {
    directory: typeof nl;
  }
}
