import type { Translated } from '../../language/translated.ts';
import type { nl } from './nl.ts';

export const en: Translated<typeof nl> = {
  oversight: {
    title: 'Oversight',
    lead: 'Who often asks whether a household is known. Whom it was about is not shown here; the logs hold a code of it that no name can be read from. Each member is a question: whoever registers a family of five on one day is shown too.',
    caption: 'Five or more questions on a day, or thirty in the last thirty days',
    who: 'Who',
    day: 'Day',
    questions: 'Questions',
    corrections: 'Corrections',
    unanswered: 'Not answered',
    none: 'Nobody asked strikingly much',
    noneText:
      'Registering a household gives questions too. Whoever has fewer than five on a day, and fewer than thirty in the last thirty days, is not shown.',
  },
};
