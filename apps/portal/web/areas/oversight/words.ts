import type { Translated } from '../../language/translated.ts';

/** Who guards privacy looks at who asks much. */
export const nl = {
  oversight: {
    title: 'Toezicht',
    lead: 'Wie vaak vraagt of een huishouden bekend is. Over wie het ging, staat hier niet; de logboeken hebben daarvan een code waaruit geen naam te lezen is. Elk gezinslid is een vraag: ook wie op één dag een gezin van vijf registreert, staat hier.',
    caption: 'Vijf of meer vragen op een dag, of dertig in de laatste dertig dagen',
    who: 'Wie',
    day: 'Dag',
    questions: 'Vragen',
    corrections: 'Verbeteringen',
    unanswered: 'Niet beantwoord',
    none: 'Niemand vroeg opvallend veel',
    noneText:
      'Registreren van een huishouden geeft ook vragen. Wie er op een dag minder dan vijf heeft, en minder dan dertig in de laatste dertig dagen, staat hier niet.',
  },
};

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

declare module '../../language/folders.ts' {
  interface Folders {
    oversight: typeof nl;
  }
}
