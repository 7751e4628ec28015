import type { Translated } from '../language/translated.ts';
import type { nl } from './nl.ts';

export const en: Translated<typeof nl> = {
  problem: {
    offline: 'No connection to the workplace.',
    offlineText: 'Check your internet connection and try again. Nothing has changed.',
    unknown: 'Something went wrong.',
    unknownText: 'Try again. If it keeps happening, tell the application managers.',
    trace: 'Reference: {{traceId}}',
  },
};
