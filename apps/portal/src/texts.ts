/** What the back end itself says, by status and by code of its problems. */
export const nl = {
  titles: {
    400: 'De invoer klopt niet',
    401: 'U bent niet aangemeld',
    403: 'U mag dit niet',
    404: 'Niet gevonden',
    415: 'Dit invoerformaat wordt niet gelezen',
    500: 'Er ging iets mis bij ons',
    503: 'Nu even niet beschikbaar',
  },
  problems: {
    'signed-out': 'Meld u aan en probeer het opnieuw.',
    'foreign-request': 'Dit verzoek komt niet van de werkplek. Ververs de pagina en probeer het opnieuw.',
    'unknown-address': 'Dit adres bestaat niet.',
    unreadable: 'Controleer de invoer en probeer het opnieuw.',
    'unreadable-type': 'Stuur JSON, met content-type application/json.',
    away: (part: string) => `${part} antwoordt niet. Probeer het over een paar tellen opnieuw.`,
    internal: 'Probeer het opnieuw. Blijft het misgaan, meld het dan.',
  },
  parts: {
    database: 'De database van het portaal',
    'identity-provider': 'De aanmeldvoorziening',
    dossier: 'Het onderdeel met de casussen',
    escalation: 'Het onderdeel met de verzoeken',
    scheduling: 'Het onderdeel met de agenda’s',
    notification: 'Het onderdeel met de berichten',
  },
};

export type Texts = typeof nl;

export const en: Texts = {
  titles: {
    400: 'The input is not right',
    401: 'You are not signed in',
    403: 'You may not do this',
    404: 'Not found',
    415: 'This input format is not read',
    500: 'Something went wrong on our side',
    503: 'Not available for the moment',
  },
  problems: {
    'signed-out': 'Sign in and try again.',
    'foreign-request': 'This request does not come from the workplace. Reload the page and try again.',
    'unknown-address': 'This address does not exist.',
    unreadable: 'Check the input and try again.',
    'unreadable-type': 'Send JSON, with content-type application/json.',
    away: (part) => `${part} does not answer. Try again in a few seconds.`,
    internal: 'Try again. If it keeps going wrong, report it.',
  },
  parts: {
    database: 'The database of the portal',
    'identity-provider': 'The sign-in service',
    dossier: 'The part with the cases',
    escalation: 'The part with the requests',
    scheduling: 'The part with the calendars',
    notification: 'The part with the messages',
  },
};
