/** What is said of a request that failed. */
export const nl = {
  problem: {
    offline: 'Geen verbinding met de werkplek.',
    offlineText: 'Controleer uw internetverbinding en probeer het opnieuw. Er is niets veranderd.',
    unknown: 'Er ging iets mis.',
    unknownText: 'Probeer het opnieuw. Blijft het misgaan, meld het dan bij functioneel beheer.',
    stale:
      'Dit is intussen veranderd, in een ander tabblad of door iemand anders. U ziet nu hoe het ervoor staat; er is niets extra vastgelegd.',
    trace: 'Kenmerk: {{traceId}}',
  },
};
