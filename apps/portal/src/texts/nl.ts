/** What the back end itself says, by status and by code of its problems. */
export const nl = {
  titles: {
    400: 'De invoer klopt niet',
    401: 'U bent niet aangemeld',
    403: 'U mag dit niet',
    404: 'Niet gevonden',
    500: 'Er ging iets mis bij ons',
    503: 'Nu even niet beschikbaar',
  },
  problems: {
    'signed-out': 'Meld u aan en probeer het opnieuw.',
    'foreign-request': 'Dit verzoek komt niet van de werkplek. Ververs de pagina en probeer het opnieuw.',
    'unknown-address': 'Dit adres bestaat niet.',
    unreadable: 'Controleer de invoer en probeer het opnieuw.',
    away: (part: string) => `${part} antwoordt niet. Probeer het over een paar tellen opnieuw.`,
    internal: 'Probeer het opnieuw. Blijft het misgaan, meld het dan.',
  },
  parts: {
    database: 'De database van het portaal',
    'identity-provider': 'De aanmeldvoorziening',
    dossier: 'De dienst dossier',
    escalation: 'De dienst escalation',
    scheduling: 'De dienst scheduling',
    notification: 'De dienst notification',
  },
};

export type Texts = typeof nl;
