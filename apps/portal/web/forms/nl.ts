/** What long forms have in common. */
export const nl = {
  form: {
    notSent: 'Uw invoer is bewaard op deze pagina. Er is nog niets vastgelegd.',
    leaveTitle: 'Pagina verlaten?',
    leaveText: 'Wat u hebt ingevuld is nog niet verstuurd en gaat verloren.',
    leave: 'Pagina verlaten',
    stay: 'Blijven en verder invullen',
  },
  motivation: {
    label: 'Waarom?',
    hint: 'De aanvrager leest dit. Schrijf bij andere mogelijkheden op welke dat zijn.',
    missing: 'Schrijf op waarom u dit besluit',
  },
  faults: {
    tooLong: 'Gebruik minder tekens (hoogstens {{maximum}})',
    email: 'Vul een mailadres in, bijvoorbeeld naam@voorbeeld.nl',
    later: 'Vul een moment in dat al voorbij is',
    never: 'Dit moment bestaat niet of bestaat twee keer, omdat de klok die nacht wordt verzet. Kies een ander.',
  },
};
