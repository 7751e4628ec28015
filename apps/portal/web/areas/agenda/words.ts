import type { Translated } from '../../language/translated.ts';

/** One's own calendar. */
export const nl = {
  agenda: {
    title: 'Mijn agenda',
    nav: 'Mijn agenda',
    lead: 'Wanneer u werkt en wanneer u niet kunt. De planner ziet dát u bezet bent, nooit waarmee.',
    week: 'Mijn werkweek',
    weekHint: 'Deze tijden gelden elke week. Pauzes laat u open.',
    unknown: 'Uw werktijden zijn niet bekend',
    unknownText: 'Zolang dat zo is, telt u als “agenda onbekend” en moet de procescoördinator u bellen.',
    days: {
      d1: 'Maandag',
      d2: 'Dinsdag',
      d3: 'Woensdag',
      d4: 'Donderdag',
      d5: 'Vrijdag',
      d6: 'Zaterdag',
      d7: 'Zondag',
    },
    off: 'Werkt niet',
    weekday: 'Dag',
    from: 'Van',
    to: 'Tot',
    add: 'Voeg werktijd toe',
    remove: 'Verwijder',
    removeOf: 'Verwijder {{what}}',
    blocks: 'Wanneer ik niet kan',
    noBlocks: 'U hebt niets opgegeven',
    noBlocksText: 'Geef hier op wanneer u in uw werktijd niet kunt. Waarom hoeft niet.',
    blockDay: 'Datum',
    addBlock: 'Ik kan dan niet',
    added: 'Toegevoegd',
    removed: 'Verwijderd',
    faults: {
      order: 'Kies een eindtijd na de begintijd',
      day: 'Kies een dag',
      time: 'Vul begin- en eindtijd in',
    },
  },
};

export const en: Translated<typeof nl> = {
  agenda: {
    title: 'My calendar',
    nav: 'My calendar',
    lead: 'When you work and when you can’t. The planner sees that you are busy, never with what.',
    week: 'My working week',
    weekHint: 'These hours hold every week. Leave breaks open.',
    unknown: 'Your working hours are not known',
    unknownText: 'Until they are, you count as “calendar unknown” and the coordinator has to call you.',
    days: {
      d1: 'Monday',
      d2: 'Tuesday',
      d3: 'Wednesday',
      d4: 'Thursday',
      d5: 'Friday',
      d6: 'Saturday',
      d7: 'Sunday',
    },
    off: 'Does not work',
    weekday: 'Day',
    from: 'From',
    to: 'To',
    add: 'Add working hours',
    remove: 'Remove',
    removeOf: 'Remove {{what}}',
    blocks: 'When I can’t',
    noBlocks: 'You have told nothing',
    noBlocksText: 'Tell here when you can’t during your working hours. No need to say why.',
    blockDay: 'Date',
    addBlock: 'I can’t then',
    added: 'Added',
    removed: 'Removed',
    faults: {
      order: 'Choose an end after the start',
      day: 'Choose a day',
      time: 'Fill in start and end',
    },
  },
};

declare module '../../language/folders.ts' {
  interface Folders {
    agenda: typeof nl;
  }
}
