import type { Translated } from '../language/translated.ts';

/** What is said of a request that failed. */
export const nl = {
  problem: {
    offline: 'Geen verbinding met de werkplek.',
    offlineText: 'Controleer uw internetverbinding en probeer het opnieuw.',
    unknown: 'Er ging iets mis.',
    unknownText: 'Probeer het opnieuw. Blijft het misgaan, meld het dan bij functioneel beheer.',
    stale:
      'Dit is intussen veranderd, in een ander tabblad of door iemand anders. U ziet nu hoe het ervoor staat; er is niets extra vastgelegd.',
    trace: 'Kenmerk: {{traceId}}',
  },
};

export const en: Translated<typeof nl> = {
  problem: {
    offline: 'No connection to the workplace.',
    offlineText: 'Check your internet connection and try again.',
    unknown: 'Something went wrong.',
    unknownText: 'Try again. If it keeps happening, tell the application managers.',
    stale:
      'This has changed meanwhile, in another tab or by somebody else. You now see how it stands; nothing more was recorded.',
    trace: 'Reference: {{traceId}}',
  },
};

declare module '../language/folders.ts' {
  interface Folders {
    api: typeof nl;
  }
}
