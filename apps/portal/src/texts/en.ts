import type { Texts } from './nl.ts';

export const en: Texts = {
  titles: {
    400: 'The input is not right',
    401: 'You are not signed in',
    403: 'You may not do this',
    404: 'Not found',
    500: 'Something went wrong on our side',
    503: 'Not available for the moment',
  },
  problems: {
    'signed-out': 'Sign in and try again.',
    'foreign-request': 'This request does not come from the workplace. Reload the page and try again.',
    'unknown-address': 'This address does not exist.',
    unreadable: 'Check the input and try again.',
    away: (part) => `${part} does not answer. Try again in a few seconds.`,
    internal: 'Try again. If it keeps going wrong, report it.',
  },
  parts: {
    database: 'The database of the portal',
    'identity-provider': 'The sign-in service',
    dossier: 'The service dossier',
    escalation: 'The service escalation',
    scheduling: 'The service scheduling',
    notification: 'The service notification',
  },
};
