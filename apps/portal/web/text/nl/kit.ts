/** Words of the components and of what stands around every page. */
export const kit = {
  shell: {
    skip: 'Naar de inhoud',
    owner: 'Gemeente {{name}}',
    menu: 'Menu',
    language: 'English',
    demonstration: 'Vragen over de werkplek? Neem contact op met functioneel beheer van uw gemeente.',
    print: 'Afdrukken',
  },
  nav: { home: 'Vandaag', inbox: 'Berichten', cases: 'Casussen', register: 'Casus registreren' },
  field: {
    optional: '(niet verplicht)',
    choose: 'Maak een keuze',
    showOptions: 'Toon de keuzes',
    noOption: 'Niets gevonden',
  },
  form: {
    faults_one: 'Er is nog iets niet in orde',
    faults_other: 'Er zijn nog {{count}} dingen niet in orde',
    notSent: 'Uw invoer is bewaard op deze pagina. Er is nog niets vastgelegd.',
    retry: 'Opnieuw versturen',
    leaveTitle: 'Pagina verlaten?',
    leaveText: 'Wat u hebt ingevuld is nog niet verstuurd en gaat verloren.',
    leave: 'Pagina verlaten',
    stay: 'Blijven en verder invullen',
  },
  steps: { done: 'klaar', current: 'nu', ahead: 'volgt nog' },
  reason: { holds: 'voldoet', fails: 'voldoet niet' },
  toast: { region: 'Meldingen', undo: 'Ongedaan maken', close: 'Melding sluiten' },
  page: { loading: 'Bezig met laden', more: 'Meer laden', retry: 'Probeer opnieuw', back: 'Terug' },
  problem: {
    offline: 'Geen verbinding met de werkplek.',
    offlineText: 'Controleer uw internetverbinding en probeer het opnieuw. Er is niets veranderd.',
    unknown: 'Er ging iets mis.',
    unknownText: 'Probeer het opnieuw. Blijft het misgaan, meld het dan bij functioneel beheer.',
    rule: 'Regel {{rule}}',
  },
  missing: {
    title: 'Deze pagina bestaat niet',
    text: 'Misschien is het adres niet goed overgenomen, of mag u deze gegevens niet (meer) zien.',
    home: 'Naar vandaag',
  },
  crash: {
    title: 'Deze pagina werkt even niet',
    text: 'De fout ligt bij ons. Ververs de pagina; wat u had verstuurd is bewaard.',
    reload: 'Pagina verversen',
  },
};
