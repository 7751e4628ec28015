import type { Translated } from '../language/translated.ts';

/** The term of a round table. */
export const nl = {
  term: {
    title: 'Termijn',
    until: 'Uiterlijk {{day}}',
    left_zero: 'Vandaag is de laatste dag',
    left_one: 'Nog 1 werkdag',
    left_other: 'Nog {{count}} werkdagen',
    over: 'De termijn is voorbij',
    counted_one: 'Eén werkdag na ontvangst op {{day}}. Dan moet de rondetafel zijn gehouden.',
    counted_other: '{{count}} werkdagen na ontvangst op {{day}}. Dan moet de rondetafel zijn gehouden.',
  },
};

export const en: Translated<typeof nl> = {
  term: {
    title: 'Term',
    until: '{{day}} at the latest',
    left_zero: 'Today is the last day',
    left_one: '1 working day left',
    left_other: '{{count}} working days left',
    over: 'The term is over',
    counted_one: 'One working day after receipt on {{day}}. By then the round table has to be held.',
    counted_other: '{{count}} working days after receipt on {{day}}. By then the round table has to be held.',
  },
};

declare module '../language/folders.ts' {
  interface Folders {
    term: typeof nl;
  }
}
