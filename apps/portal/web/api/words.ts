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
  meanwhile: {
    title: 'Iemand anders wijzigde dit ondertussen',
    theirs: 'Zo staat het nu: {{theirs}}. Hieronder staat wat u typte.',
    takeTheirs: 'Neem over wat er staat',
    keepMine: 'Bewaar het mijne',
  },
  why: 'Waarom?',
  undo: {
    done: 'Ongedaan gemaakt',
    failed: 'Ongedaan maken lukte niet. Kijk hoe het er nu voor staat en probeer het opnieuw.',
    final: {
      decide: 'Dit staat vast: de aanvrager heeft uw antwoord. Vraagt iemand opnieuw, dan besluit u opnieuw.',
      withdraw: 'Dit is niet terug te draaien. Doe een nieuw verzoek als het toch nodig is.',
      handBack: 'Dit is niet terug te draaien. Staat de casus nog open, dan kunt u hem opnieuw overnemen.',
      addParty:
        'Dit is niet terug te draaien: de partij heeft inzage gekregen en weet ervan. Hoort zij niet aan tafel, kies dat dan bij haar plaats.',
    },
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
  meanwhile: {
    title: 'Somebody else changed this meanwhile',
    theirs: 'It now reads: {{theirs}}. Below is what you typed.',
    takeTheirs: 'Take what is there',
    keepMine: 'Save mine',
  },
  why: 'Why?',
  undo: {
    done: 'Undone',
    failed: 'It could not be undone. Look how it stands now and try again.',
    final: {
      decide: 'This stands: the requester has your answer. When somebody asks again, you decide again.',
      withdraw: 'This cannot be undone. Make a new request if it is needed after all.',
      handBack: 'This cannot be undone. As long as nobody has the case, you can take it again.',
      addParty:
        'This cannot be undone: the party got sight of the case and knows it. When it does not belong at the table, choose so at its place.',
    },
  },
};

declare module '../language/folders.ts' {
  interface Folders {
    api: typeof nl;
  }
}
