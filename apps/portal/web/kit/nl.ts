/** Words of the components. */
export const nl = {
  shell: {
    skip: 'Naar de inhoud',
    owner: 'Gemeente {{name}}',
  },
  field: {
    optional: '(niet verplicht)',
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
  form: {
    faults_one: 'Er is nog iets niet in orde',
    faults_other: 'Er zijn nog {{count}} dingen niet in orde',
  },
  steps: {
    done: 'klaar',
    current: 'nu',
    ahead: 'volgt nog',
  },
  reason: {
    holds: 'voldoet',
    fails: 'voldoet niet',
    rule: 'Regel {{rule}}',
  },
  toast: {
    region: 'Meldingen',
    undo: 'Ongedaan maken',
    close: 'Melding sluiten',
  },
  page: {
    loading: 'Bezig met laden',
    more: 'Meer laden',
    retry: 'Probeer opnieuw',
    today: 'Vandaag',
    print: 'Afdrukken',
    language: 'English',
  },
  crash: {
    title: 'Deze pagina werkt even niet',
    text: 'De fout ligt bij ons. Ververs de pagina; wat u had verstuurd is bewaard.',
    reload: 'Pagina verversen',
  },
};
