import type { Translated } from '../language/translated.ts';
import type { nl } from './nl.ts';

export const en: Translated<typeof nl> = {
  problem: {
    offline: 'No connection to the workplace.',
    offlineText: 'Check your internet connection and try again. Nothing has changed.',
    unknown: 'Something went wrong.',
    unknownText: 'Try again. If it keeps happening, tell the application managers.',
    stale:
      'This has changed meanwhile, in another tab or by somebody else. You now see how it stands; nothing more was recorded.',
    trace: 'Reference: {{traceId}}',
  },
};
