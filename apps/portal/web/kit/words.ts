import type { Translated } from '../language/translated.ts';

/** Words of the components. */
export const nl = {
  shell: {
    skip: 'Naar de inhoud',
    owner: 'Gemeente {{name}}',
  },
  field: {
    optional: '(niet verplicht)',
    roomLeft_one: 'Nog {{count}} teken',
    roomLeft_other: 'Nog {{count}} tekens',
    choose: 'Maak een keuze',
    showOptions: 'Toon de keuzes',
    noOption: 'Niets gevonden',
    chosenComing: 'Bezig met laden',
    showCalendar: 'Toon de kalender',
    dayExample: 'd-m-jjjj',
    timeExample: 'uu:mm',
    notADay: 'Dit is geen dag. Typ dag, maand en jaar, zoals 4-3-1988.',
    whichCentury: 'Typ het jaar met vier cijfers, zoals 4-3-1988.',
    tooEarly: 'Kies een dag vanaf {{day}}',
    tooLate: 'Kies een dag tot en met {{day}}',
    notATime: 'Dit is geen tijd. Typ uren en minuten, zoals 9:30.',
  },
  numbers: {
    bsn: 'Dit lijkt een BSN',
    bsnText:
      'Een BSN hoort hier niet. Is het er een, haal het dan weg. Is het een ander nummer, dan mag het blijven staan.',
    bsnKeep: 'Het is geen BSN: toch opslaan',
    iban: 'Dit lijkt een rekeningnummer',
    ibanText: 'Heeft iemand dit hier echt nodig? Haal het anders weg.',
    ibanKeep: 'Toch opslaan',
    named: 'Een BSN wordt hier niet bewaard',
    namedText: 'Haal het weg. Schrijf op wie het weet, als iemand het nodig heeft.',
  },
  form: {
    faults_one: 'Er is nog iets niet in orde',
    faults_other: 'Er zijn nog {{count}} dingen niet in orde',
  },
  compared: {
    gone: 'Weg: ',
    new: 'Nieuw: ',
  },
  filters: {
    clear: 'Wis filter: {{filter}}',
  },
  steps: {
    done: 'klaar',
    current: 'nu',
    ahead: 'volgt nog',
  },
  reason: {
    holds: 'voldoet',
    fails: 'voldoet niet',
  },
  toast: {
    region: 'Meldingen',
    undo: 'Ongedaan maken',
    close: 'Melding sluiten',
  },
  panel: {
    close: 'Sluiten',
  },
  search: {
    found_one: '{{count}} gevonden',
    found_other: '{{count}} gevonden',
  },
  view: {
    label: 'Weergave',
    theme: 'Kleuren',
    system: 'Zoals het apparaat',
    light: 'Licht',
    dark: 'Donker',
    density: 'Regels',
    comfortable: 'Ruim',
    compact: 'Compact',
    keys: 'Sneltoetsen',
    on: 'Aan',
    off: 'Uit',
    keysHint: '/ zoekt, ? toont alle toetsen. In een lijst: j en k voor de volgende en vorige regel, e voor de knop.',
  },
  page: {
    loading: 'Bezig met laden',
    more: 'Meer laden',
    retry: 'Probeer opnieuw',
    today: 'Vandaag',
    print: 'Afdrukken',
    language: 'English',
    fault: 'Fout: {{title}}',
  },
  crash: {
    title: 'Deze pagina werkt even niet',
    text: 'De fout ligt bij ons. Ververs de pagina; wat u had verstuurd is bewaard.',
    reload: 'Pagina verversen',
  },
};

export const en: Translated<typeof nl> = {
  shell: {
    skip: 'Skip to content',
    owner: 'Municipality of {{name}}',
  },
  field: {
    roomLeft_one: '{{count}} character left',
    roomLeft_other: '{{count}} characters left',
    optional: '(optional)',
    choose: 'Make a choice',
    showOptions: 'Show the choices',
    noOption: 'Nothing found',
    chosenComing: 'Loading',
    showCalendar: 'Show the calendar',
    dayExample: 'd-m-yyyy',
    timeExample: 'hh:mm',
    notADay: 'This is not a day. Type day, month and year, such as 4-3-1988.',
    whichCentury: 'Type the year with four digits, such as 4-3-1988.',
    tooEarly: 'Choose a day from {{day}}',
    tooLate: 'Choose a day up to {{day}}',
    notATime: 'This is not a time. Type hours and minutes, such as 9:30.',
  },
  numbers: {
    bsn: 'This looks like a BSN',
    bsnText: 'A BSN does not belong here. If it is one, take it out. If it is another number, it may stay.',
    bsnKeep: 'It is no BSN: keep it',
    iban: 'This looks like a bank account',
    ibanText: 'Does anybody really need it here? Otherwise take it out.',
    ibanKeep: 'Keep it',
    named: 'No BSN is kept here',
    namedText: 'Take it out. If somebody needs it, write down who knows it.',
  },
  form: {
    faults_one: 'Something is not right yet',
    faults_other: '{{count}} things are not right yet',
  },
  compared: {
    gone: 'Gone: ',
    new: 'New: ',
  },
  filters: {
    clear: 'Clear filter: {{filter}}',
  },
  steps: {
    done: 'done',
    current: 'now',
    ahead: 'to come',
  },
  reason: {
    holds: 'holds',
    fails: 'does not hold',
  },
  toast: {
    region: 'Notices',
    undo: 'Undo',
    close: 'Close notice',
  },
  panel: {
    close: 'Close',
  },
  search: {
    found_one: '{{count}} found',
    found_other: '{{count}} found',
  },
  view: {
    label: 'View',
    theme: 'Colours',
    system: 'As the device',
    light: 'Light',
    dark: 'Dark',
    density: 'Rows',
    comfortable: 'Roomy',
    compact: 'Compact',
    keys: 'Keys',
    on: 'On',
    off: 'Off',
    keysHint: '/ searches, ? shows all keys. In a list: j and k for the next and previous row, e for the button.',
  },
  page: {
    loading: 'Loading',
    more: 'Load more',
    retry: 'Try again',
    today: 'Today',
    print: 'Print',
    language: 'Nederlands',
    fault: 'Error: {{title}}',
  },
  crash: {
    title: 'This page does not work right now',
    text: 'The fault is ours. Reload the page; what you had sent is kept.',
    reload: 'Reload the page',
  },
};

declare module '../language/folders.ts' {
  interface Folders {
    kit: typeof nl;
  }
}
