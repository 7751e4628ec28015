import type { Translated } from '../language/translated.ts';
import type { nl } from './nl.ts';

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
