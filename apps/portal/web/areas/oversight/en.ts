import type { Translated } from '../../language/translated.ts';
import type { nl } from './nl.ts';

export const en: Translated<typeof nl> = {
  oversight: {
    title: 'Oversight',
    lead: 'Who often asks whether a household is known. Whom it was about is not shown here; the logs have it encrypted.',
    caption: 'Five or more questions on a day, or thirty in the last thirty days',
    who: 'Who',
    day: 'Day',
    questions: 'Questions',
    corrections: 'Corrections',
    unanswered: 'Not answered',
    none: 'Nobody asked strikingly much',
    noneText: 'Registering households gives some questions every day; those are not shown.',
  },
};
