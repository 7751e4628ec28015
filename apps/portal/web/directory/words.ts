import type { Translated } from '../language/translated.ts';

/** Finding people and organisations, and adding who is missing. */
export const nl = {
  somebody: {
    add: 'Iemand toevoegen',
    what: 'Wie voegt u toe?',
    kinds: { person: 'Een persoon', organisation: 'Alleen een organisatie' },
    organisationLead: 'De organisatie komt in de adreslijst van de gemeente. Wie er komt, kan later.',
    meant: 'Bedoelt u:',
    choose: 'Kies',
    chooseOf: 'Kies {{name}}',
    notListed: 'De organisatie staat niet in de lijst',
    organisationName: 'Naam van de organisatie',
    organisationNameMissing: 'Vul de naam van de organisatie in',
    kind: 'Soort organisatie',
    kindMissing: 'Kies de soort organisatie',
    phone: 'Telefoon (werk)',
    phoneFault: 'Vul een telefoonnummer in, bijvoorbeeld 06 12 34 56 78',
  },
  colleague: {
    lead: 'Voor wie nog geen account heeft. De naam komt in de adreslijst van de gemeente.',
    name: 'Naam',
    organisation: 'Organisatie',
    function: 'Functie',
    email: 'Mailadres',
    emailHint: 'Voor uitnodigingen. De eerste mail zegt niet waar het over gaat.',
    save: 'Toevoegen',
    cancel: 'Annuleren',
    added: '{{name}} is toegevoegd',
    gone: 'Deze persoon staat niet meer in de adreslijst. Kies iemand anders.',
    noAccount: 'zonder account',
    noAccountBy: 'zonder account, toegevoegd door {{name}}',
    nameMissing: 'Vul de naam in',
    organisationMissing: 'Kies de organisatie',
  },
  address: {
    of: 'Mailadres van {{name}}',
    none: 'Geen mailadres',
    unverified: 'Nog niet bevestigd',
    settled:
      'Niet door u te wijzigen. Klopt het adres niet? De persoon wijzigt het zelf bij Mijn gegevens, of vraag functioneel beheer; bij een gezinslid kan het ook de coördinator.',
    give: 'Mailadres toevoegen',
    change: 'Wijzigen',
    hint: 'Controleer het adres. Zolang het niet bevestigd is, zeggen mails niet waar het over gaat. Links in eerdere mails gelden niet meer.',
    language: 'Taal van de mails',
    languages: { nl: 'Nederlands', en: 'Engels' },
    save: 'Opslaan',
    changed: 'Het mailadres van {{name}} is opgeslagen',
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
  somebody: {
    add: 'Add somebody',
    what: 'Whom do you add?',
    kinds: { person: 'A person', organisation: 'An organisation only' },
    organisationLead: "The organisation goes into the municipality's directory. Who comes can be added later.",
    meant: 'Do you mean:',
    choose: 'Choose',
    chooseOf: 'Choose {{name}}',
    notListed: 'The organisation is not on the list',
    organisationName: 'Name of the organisation',
    organisationNameMissing: 'Fill in the name of the organisation',
    kind: 'Kind of organisation',
    kindMissing: 'Choose the kind of organisation',
    phone: 'Phone (work)',
    phoneFault: 'Fill in a phone number, for instance 06 12 34 56 78',
  },
  colleague: {
    lead: "For who has no account yet. The name goes into the municipality's directory.",
    name: 'Name',
    organisation: 'Organisation',
    function: 'Function',
    email: 'Mail address',
    emailHint: 'For invitations. The first mail does not say what it is about.',
    save: 'Add',
    cancel: 'Cancel',
    added: '{{name}} is added',
    gone: 'This person is no longer in the directory. Choose somebody else.',
    noAccount: 'without account',
    noAccountBy: 'without account, added by {{name}}',
    nameMissing: 'Fill in the name',
    organisationMissing: 'Choose the organisation',
  },
  address: {
    of: 'Mail address of {{name}}',
    none: 'No mail address',
    unverified: 'Not confirmed yet',
    settled:
      'Not yours to change. Is the address wrong? The person changes it under My details, or ask the application managers; for a member of a household the coordinator can do it too.',
    give: 'Add a mail address',
    change: 'Change',
    hint: 'Check the address. Until it is confirmed, mails do not say what they are about. Links in earlier mails no longer count.',
    language: 'Language of the mails',
    languages: { nl: 'Dutch', en: 'English' },
    save: 'Save',
    changed: 'The mail address of {{name}} has been saved',
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
