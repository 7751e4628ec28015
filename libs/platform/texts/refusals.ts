import type { Texts, Translation } from '@rondetafel/contracts';

const away = 'Probeer het over enkele seconden opnieuw.';

const types: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'een getal',
  int: 'een geheel getal',
  boolean: 'ja of nee (true of false)',
  array: 'een lijst',
  object: 'een object',
  date: 'een datum',
};
const formats: Readonly<Record<string, string>> = {
  uuid: 'Dit is geen geldig kenmerk.',
  date: 'Dit is geen datum (jjjj-mm-dd).',
  datetime: 'Dit is geen tijdstip (jjjj-mm-ddTuu:mm:ssZ).',
  time: 'Dit is geen tijd (uu:mm).',
  email: 'Dit is geen e-mailadres.',
  url: 'Dit is geen webadres.',
};

export const nl = {
  refusals: {
    // HTTP.
    'invalid-input': 'Pas de genoemde velden aan.',
    unreadable: 'De invoer is niet te lezen.',
    'no-such-address': 'Op dit adres is niets te vinden.',
    'method-not-allowed': 'Gebruik een van de methoden in de kopregel Allow.',
    'not-acceptable': 'Vraag om application/json.',
    'too-large': 'Stuur minder tegelijk.',
    'unsupported-media-type': 'Stuur application/json.',
    internal: 'Probeer het later opnieuw. Blijft het misgaan, meld het dan met het kenmerk traceId.',
    // Who may call, and how often.
    unauthenticated: 'Meld u (opnieuw) aan.',
    'role-missing': 'Uw functie geeft geen toegang tot deze handeling.',
    'too-many-requests': 'Wacht even en probeer het dan opnieuw.',
    'idempotency-key-reused': 'Deze Idempotency-Key is al gebruikt voor andere invoer. Neem een nieuwe.',
    // The database.
    'stale-version': 'Iemand anders heeft dit intussen gewijzigd. Bekijk de nieuwe versie en probeer het opnieuw.',
    'already-exists': 'Dit bestaat al.',
    'still-referenced': 'Dit verwijst naar iets dat er niet (meer) is.',
    'unreadable-character': 'De invoer bevat een teken dat niet bewaard kan worden.',
    'not-yours': 'U mag dit niet wijzigen.',
    // What is unavailable.
    'database-away': away,
    'identity-provider-away': away,
    'dossier-feed-away': away,
    'escalation-feed-away': away,
    'scheduling-feed-away': away,
    'notification-feed-away': away,
    // The operations routes.
    'clock-forward-only': 'De klok gaat alleen vooruit.',
    'message-unknown': 'Dit bericht bestaat niet (meer).',
    'consumer-unknown': 'Deze afnemer bestaat hier niet; `GET /v1/ops/status` noemt ze.',
    'ruling-unknown': 'Dit voorstel bestaat niet.',
    'message-not-parked': 'Dit bericht staat niet (meer) apart. Bekijk het opnieuw voor u verdergaat.',
    'message-not-open':
      'Hier valt niets over te slaan: het is al klaar, of het wacht op een voorganger. Bekijk het opnieuw.',
    'message-not-waiting': 'Dit bericht wacht niet (meer) op een voorganger. Bekijk het opnieuw.',
    'message-unreadable':
      'Dit bericht is niet te lezen; opnieuw proberen verandert dat niet. Stel voor om het over te slaan.',
    'ruling-already-proposed': 'Voor dit bericht ligt al een voorstel. Bevestig dat of trek het in.',
    'ruling-decided': 'Dit voorstel is al bevestigd of ingetrokken.',
    'ruling-outdated':
      'Het bericht is na dit voorstel veranderd. Trek het in, bekijk het bericht en stel zo nodig opnieuw voor.',
    'second-person-needed': 'U stelde dit zelf voor. Laat een andere beheerder het bekijken en bevestigen.',
  },
  faults: {
    // The codes of zod's issues. No sentence repeats the value.
    'invalid-type': ({ missing, expected }: { missing: boolean; expected: string }) =>
      missing ? 'Dit ontbreekt.' : `Hier hoort ${types[expected] ?? 'iets anders'}.`,
    'invalid-format': ({ format }: { format: string }) => formats[format] ?? 'Dit heeft niet de juiste vorm.',
    'invalid-value': ({ values }: { values: readonly string[] }) => `Kies uit: ${values.join(', ')}.`,
    'too-small': ({ origin, minimum }: { origin: string; minimum: number }) => {
      if (origin === 'string')
        return minimum === 1 ? 'Dit mag niet leeg zijn.' : `Gebruik ten minste ${minimum} tekens.`;
      return isMany(origin) ? `Geef er ten minste ${minimum}.` : `Dit is ten minste ${minimum}.`;
    },
    'too-big': ({ origin, maximum }: { origin: string; maximum: number }) => {
      if (origin === 'string') return `Gebruik ten hoogste ${maximum} tekens.`;
      return isMany(origin) ? `Geef er ten hoogste ${maximum}.` : `Dit is ten hoogste ${maximum}.`;
    },
    'unrecognized-keys': 'Dit veld bestaat niet.',
    other: 'Dit klopt niet.',
    // Of `Day` and `Instant`.
    'date-out-of-bounds': 'Dit jaar kan niet kloppen. Kies een datum vanaf 1890 tot en met 2199.',
    'offset-out-of-bounds': 'Deze tijdzone bestaat niet. Het verschil met UTC is ten hoogste 14 uur.',
    'fraction-too-long': 'Gebruik ten hoogste negen cijfers achter de seconden.',
    'unseen-characters': 'Laat onzichtbare tekens weg: tekens die de leesrichting keren, tabs en regeleinden.',
    // P-31.
    'looks-like-bsn': 'Hier staat iets dat op een BSN lijkt. Haal het weg, of bevestig dat het een ander nummer is.',
    'looks-like-iban':
      'Hier staat iets dat op een rekeningnummer (IBAN) lijkt. Haal het weg, of bevestig dat het hier nodig is.',
    'bsn-named': 'Een BSN wordt hier niet bewaard. Haal het weg.',
    // The platform's own.
    'cursor-unusable': 'Begin opnieuw bij de eerste bladzijde.',
    'version-missing': 'Stuur mee welke versie u wijzigt: tussen aanhalingstekens, zoals in de kopregel ETag stond.',
    'idempotency-key-unusable': 'Gebruik 1 tot 255 zichtbare ASCII-tekens.',
    'group-unbounded': 'Zeg welke groep: type, errorClass of since.',
    'republication-unbounded': 'Zeg wat er opnieuw heen moet: since, until, stream of eventIds.',
  },
  /** By status: a title names the kind of problem, the sentence the case at hand. */
  titles: {
    400: 'De invoer klopt niet',
    401: 'U bent niet aangemeld',
    403: 'U mag dit niet',
    404: 'Niet gevonden',
    405: 'Deze handeling bestaat hier niet',
    406: 'Dit antwoordformaat bestaat niet',
    408: 'Het verzoek kwam niet op tijd binnen',
    409: 'Dit kan nu niet',
    413: 'De invoer is te groot',
    414: 'Het adres is te lang',
    415: 'Dit invoerformaat wordt niet gelezen',
    429: 'Te veel verzoeken',
    431: 'De kopregels zijn te groot',
    500: 'Er ging iets mis bij ons',
    503: 'Nu even niet beschikbaar',
  },
} satisfies Texts & { titles: Readonly<Record<number, string>> };

const isMany = (origin: string) => origin === 'array' || origin === 'set';

const awayInEnglish = 'Try again in a few seconds.';

const typesInEnglish: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no (true or false)',
  array: 'a list',
  object: 'an object',
  date: 'a date',
};
const formatsInEnglish: Readonly<Record<string, string>> = {
  uuid: 'This is not a valid id.',
  date: 'This is not a date (yyyy-mm-dd).',
  datetime: 'This is not a moment in time (yyyy-mm-ddThh:mm:ssZ).',
  time: 'This is not a time (hh:mm).',
  email: 'This is not an e-mail address.',
  url: 'This is not a web address.',
};

export const en: Translation<typeof nl> & { titles: Readonly<Record<keyof typeof nl.titles, string>> } = {
  refusals: {
    'invalid-input': 'Correct the fields named here.',
    unreadable: 'What was sent cannot be read.',
    'no-such-address': 'There is nothing at this address.',
    'method-not-allowed': 'Use one of the methods in the Allow header.',
    'not-acceptable': 'Ask for application/json.',
    'too-large': 'Send less at a time.',
    'unsupported-media-type': 'Send application/json.',
    internal: 'Try again later. If it keeps failing, report it with its traceId.',
    unauthenticated: 'Sign in (again).',
    'role-missing': 'Your role does not allow this action.',
    'too-many-requests': 'Wait a moment and try again.',
    'idempotency-key-reused': 'This Idempotency-Key was used before for other input. Take a new one.',
    'stale-version': 'Somebody else has changed this in the meantime. Look at the new version and try again.',
    'already-exists': 'This exists already.',
    'still-referenced': 'This refers to something that does not exist (any more).',
    'unreadable-character': 'The input has a character that cannot be stored.',
    'not-yours': 'You may not change this.',
    'database-away': awayInEnglish,
    'identity-provider-away': awayInEnglish,
    'dossier-feed-away': awayInEnglish,
    'escalation-feed-away': awayInEnglish,
    'scheduling-feed-away': awayInEnglish,
    'notification-feed-away': awayInEnglish,
    'clock-forward-only': 'The clock only goes forward.',
    'message-unknown': 'This message does not exist (any more).',
    'consumer-unknown': 'There is no such consumer here; `GET /v1/ops/status` lists them.',
    'ruling-unknown': 'This proposal does not exist.',
    'message-not-parked': 'This message is not parked (any more). Look at it again before you go on.',
    'message-not-open': 'There is nothing to skip: it is done already, or waits for a predecessor. Look at it again.',
    'message-not-waiting': 'This message does not wait for a predecessor (any more). Look at it again.',
    'message-unreadable': 'This message cannot be read; trying again does not change that. Propose to skip it.',
    'ruling-already-proposed': 'There is a proposal for this message already. Confirm it or withdraw it.',
    'ruling-decided': 'This proposal was confirmed or withdrawn already.',
    'ruling-outdated':
      'The message has changed since this proposal. Withdraw it, look at the message and propose again if needed.',
    'second-person-needed': 'You proposed this yourself. Have another administrator look at it and confirm it.',
  },
  faults: {
    'invalid-type': ({ missing, expected }) =>
      missing ? 'This is missing.' : `This should be ${typesInEnglish[expected] ?? 'something else'}.`,
    'invalid-format': ({ format }) => formatsInEnglish[format] ?? 'This does not have the right form.',
    'invalid-value': ({ values }) => `Choose from: ${values.join(', ')}.`,
    'too-small': ({ origin, minimum }) => {
      if (origin === 'string') return minimum === 1 ? 'This may not be empty.' : `Use at least ${minimum} characters.`;
      return isMany(origin) ? `Give at least ${minimum}.` : `This is at least ${minimum}.`;
    },
    'too-big': ({ origin, maximum }) => {
      if (origin === 'string') return `Use at most ${maximum} characters.`;
      return isMany(origin) ? `Give at most ${maximum}.` : `This is at most ${maximum}.`;
    },
    'unrecognized-keys': 'There is no such field.',
    other: 'This is not right.',
    'date-out-of-bounds': 'This year cannot be right. Choose a date from 1890 through 2199.',
    'offset-out-of-bounds': 'There is no such time zone. The difference from UTC is at most 14 hours.',
    'fraction-too-long': 'Use at most nine digits behind the seconds.',
    'unseen-characters': 'Leave out invisible characters: those that turn the direction of text, tabs and line ends.',
    'looks-like-bsn': 'This has what looks like a BSN. Take it out, or confirm that it is another number.',
    'looks-like-iban':
      'This has what looks like a bank account (IBAN). Take it out, or confirm that it is needed here.',
    'bsn-named': 'No BSN is kept here. Take it out.',
    'cursor-unusable': 'Start again at the first page.',
    'version-missing': 'Send which version you change: between quotes, as it was in the ETag header.',
    'idempotency-key-unusable': 'Use 1 to 255 visible ASCII characters.',
    'group-unbounded': 'Say which group: type, errorClass or since.',
    'republication-unbounded': 'Say what to publish again: since, until, stream or eventIds.',
  },
  titles: {
    400: 'The input is not right',
    401: 'You are not signed in',
    403: 'You may not do this',
    404: 'Not found',
    405: 'This action does not exist here',
    406: 'This response format does not exist',
    408: 'The request did not arrive in time',
    409: 'This is not possible now',
    413: 'The input is too large',
    414: 'The address is too long',
    415: 'This input format is not read',
    429: 'Too many requests',
    431: 'The headers are too large',
    500: 'Something went wrong on our side',
    503: 'Not available at the moment',
  },
};
