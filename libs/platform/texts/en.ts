import type { Translation } from '@rondetafel/contracts';
import type { nl } from './nl.ts';

const away = 'Try again in a few seconds.';

const types: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no (true or false)',
  array: 'a list',
  object: 'an object',
  date: 'a date',
};
const formats: Readonly<Record<string, string>> = {
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
    'database-away': away,
    'identity-provider-away': away,
    'dossier-feed-away': away,
    'escalation-feed-away': away,
    'scheduling-feed-away': away,
    'notification-feed-away': away,
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
      missing ? 'This is missing.' : `This should be ${types[expected] ?? 'something else'}.`,
    'invalid-format': ({ format }) => formats[format] ?? 'This does not have the right form.',
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

const isMany = (origin: string) => origin === 'array' || origin === 'set';
