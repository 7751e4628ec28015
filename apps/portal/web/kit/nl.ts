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
