import type { Translated } from '../../language/translated.ts';

export const nl = {
  search: {
    button: 'Zoek huishouden, casusnummer, collega of pagina',
    label: 'Zoeken',
    placeholder: 'Huishouden, casusnummer, collega of pagina',
    cases: 'Casussen',
    people: 'Collega’s',
    organisations: 'Organisaties',
    pages: 'Pagina’s',
    recent: 'Laatst bekeken',
    none: 'Niets gevonden. U vindt alleen casussen waar u bij betrokken bent.',
    searching: 'Bezig met zoeken',
    empty: 'Typ een naam, een casusnummer of een pagina.',
    slip: 'Dit is geen bestaand casusnummer: er is een cijfer verkeerd. Lees het nummer nog eens na.',
    showKeys: 'Sneltoetsen',
    how: 'Pijltjes en Enter om te kiezen, Escape om te sluiten',
    withoutAccount: 'heeft geen account',
  },
  card: {
    function: 'Functie',
    organisation: 'Organisatie',
    kind: 'Soort',
    districts: 'Stadsdelen',
    colleagues: 'Wie werken hier',
    noColleagues: 'Van deze organisatie staat nog niemand in de adreslijst.',
    account: 'Account',
    noAccount: 'Heeft geen account, en krijgt berichten per mail.',
    addedBy: 'Heeft geen account. Toegevoegd door {{name}}.',
    unknown: 'Staat niet meer in de adreslijst',
  },
  keys: {
    title: 'Sneltoetsen',
    close: 'Sluiten',
    search: 'Zoeken',
    searchAlways: 'Zoeken, ook terwijl u typt',
    rows: 'Volgende en vorige regel van een lijst',
    open: 'De regel openen',
    act: 'De knop van de regel',
    this: 'Deze lijst',
    off: 'Bij Weergave, boven in het scherm, zet u de toetsen uit die één letter zijn.',
  },
};

export const en: Translated<typeof nl> = {
  search: {
    button: 'Search household, case number, colleague or page',
    label: 'Search',
    placeholder: 'Household, case number, colleague or page',
    cases: 'Cases',
    people: 'Colleagues',
    organisations: 'Organisations',
    pages: 'Pages',
    recent: 'Seen last',
    none: 'Nothing found. You find only cases that you are involved in.',
    searching: 'Searching',
    empty: 'Type a name, a case number or a page.',
    slip: 'This is not an existing case number: one of the digits is wrong. Read the number once more.',
    showKeys: 'Keys',
    how: 'Arrows and Enter to choose, Escape to close',
    withoutAccount: 'has no account',
  },
  card: {
    function: 'Job title',
    organisation: 'Organisation',
    kind: 'Kind',
    districts: 'Districts',
    colleagues: 'Who works here',
    noColleagues: 'Nobody of this organisation is in the directory yet.',
    account: 'Account',
    noAccount: 'Has no account, and gets messages by mail.',
    addedBy: 'Has no account. Added by {{name}}.',
    unknown: 'Is no longer in the directory',
  },
  keys: {
    title: 'Keys',
    close: 'Close',
    search: 'Search',
    searchAlways: 'Search, also while you type',
    rows: 'Next and previous row of a list',
    open: 'Open the row',
    act: 'The button of the row',
    this: 'This list',
    off: 'Under View, at the top of the screen, you switch off the keys that are a single letter.',
  },
};

declare module '../../language/folders.ts' {
  interface Folders {
    search: typeof nl;
  }
}
