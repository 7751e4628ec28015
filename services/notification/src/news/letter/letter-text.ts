import type { Language } from '@rondetafel/policy';
import type { Subject } from '../invitation/domain/whom-to-tell.ts';

/** Who reads it: whoever chairs, somebody else at work, or somebody of the household, in plain words (B1). */
export type Reader = 'chair' | 'professional' | 'resident';

interface LetterText {
  /** Neutral: a subject is read on locked screens and by whoever shares the mailbox (P-17). */
  readonly subject: string;
  /** Paragraphs. One whose fact is missing is left out. */
  readonly body: readonly string[];
  /** What an invitation asks. In the calendar too, where the rest stands in fields of its own. */
  readonly answer?: string;
}

const signature = {
  nl: 'Met vriendelijke groet,\n{organiser}\nTelefoon: {phone}',
  en: 'Kind regards,\n{organiser}\nTelephone: {phone}',
};
const whenAndWhere = {
  nl: ['Wanneer: {startsAt}, tot {endsTime} uur', 'Waar: {place}'],
  en: ['When: {startsAt}, until {endsTime}', 'Where: {place}'],
};
const latest = {
  nl: 'Het overleg moet uiterlijk {deadlineOn} plaatsvinden.',
  en: 'The meeting must take place by {deadlineOn}.',
};
const answer = {
  professional: {
    nl: 'Laat weten of u komt, via uw agenda of via deze link:\n{link}\nKunt u niet? Schrijf ons dan wie in uw plaats kan komen, als antwoord op deze mail.',
    en: 'Say whether you will come, in your calendar or by this link:\n{link}\nYou cannot? Then write to us who can come instead, in reply to this mail.',
  },
  resident: {
    nl: 'Komt u? Klik op deze link en kies ja of nee:\n{link}\nBellen mag ook: {phone}. Wij geven uw antwoord dan door.',
    en: 'Will you come? Click this link and choose yes or no:\n{link}\nYou can also call: {phone}. We then pass on your answer.',
  },
};

const choose = {
  professional: {
    nl: 'Geef uiterlijk {answerByAt} aan welke momenten u schikken, via deze link:\n{link}',
    en: 'Say by {answerByAt} which times suit you, by this link:\n{link}',
  },
  resident: {
    nl: 'Welke momenten komen u goed uit? Klik op deze link en kies. Dat kan tot {answerByAt}:\n{link}\nBellen mag ook: {phone}. Wij geven uw keuze dan door.',
    en: 'Which times suit you? Click this link and choose. You can do so until {answerByAt}:\n{link}\nYou can also call: {phone}. We then pass on your choice.',
  },
};

type Texts = Record<Exclude<Reader, 'chair'>, Record<Language, LetterText>>;

const texts: Record<Subject, Texts & { readonly chair?: Texts['professional'] }> = {
  booked: {
    chair: {
      nl: { subject: 'Een overleg dat u voorzit', body: ['U zit een overleg voor.', ...whenAndWhere.nl, latest.nl] },
      en: { subject: 'A meeting that you chair', body: ['You chair a meeting.', ...whenAndWhere.en, latest.en] },
    },
    professional: {
      nl: {
        subject: 'Uitnodiging voor een overleg',
        body: ['U bent uitgenodigd voor een overleg.', ...whenAndWhere.nl, latest.nl],
        answer: answer.professional.nl,
      },
      en: {
        subject: 'Invitation to a meeting',
        body: ['You are invited to a meeting.', ...whenAndWhere.en, latest.en],
        answer: answer.professional.en,
      },
    },
    resident: {
      nl: {
        subject: 'Uitnodiging voor een gesprek',
        body: ['Wij nodigen u uit voor een gesprek.', ...whenAndWhere.nl, 'Wilt u dat iemand met u meekomt? Dat mag.'],
        answer: answer.resident.nl,
      },
      en: {
        subject: 'Invitation to a talk',
        body: ['We invite you to a talk.', ...whenAndWhere.en, 'Would you like to bring somebody? You may.'],
        answer: answer.resident.en,
      },
    },
  },
  moved: {
    chair: {
      nl: {
        subject: 'Wijziging van een overleg dat u voorzit',
        body: ['Het overleg dat u voorzit, heeft een andere tijd of plaats.', ...whenAndWhere.nl, latest.nl],
      },
      en: {
        subject: 'Change of a meeting that you chair',
        body: ['The meeting that you chair has another time or place.', ...whenAndWhere.en, latest.en],
      },
    },
    professional: {
      nl: {
        subject: 'Wijziging van een overleg',
        body: [
          'Het overleg waarvoor u was uitgenodigd, heeft een andere tijd of plaats. Uw eerdere antwoord vervalt.',
          ...whenAndWhere.nl,
          latest.nl,
        ],
        answer: answer.professional.nl,
      },
      en: {
        subject: 'Change of a meeting',
        body: [
          'The meeting that you were invited to has another time or place. Your earlier answer no longer counts.',
          ...whenAndWhere.en,
          latest.en,
        ],
        answer: answer.professional.en,
      },
    },
    resident: {
      nl: {
        subject: 'Het gesprek is veranderd',
        body: ['Het gesprek is op een andere tijd of plek. Uw antwoord van eerder telt niet meer.', ...whenAndWhere.nl],
        answer: answer.resident.nl,
      },
      en: {
        subject: 'The talk has changed',
        body: ['The talk is at another time or place. Your earlier answer no longer counts.', ...whenAndWhere.en],
        answer: answer.resident.en,
      },
    },
  },
  cancelled: {
    professional: {
      nl: {
        subject: 'Een overleg gaat niet door',
        body: ['Het overleg van {startsAt} gaat niet door. U hoeft niets te doen.'],
      },
      en: {
        subject: 'A meeting is off',
        body: ['The meeting of {startsAt} is cancelled. You need not do anything.'],
      },
    },
    resident: {
      nl: { subject: 'Het gesprek gaat niet door', body: ['Het gesprek van {startsAt} gaat niet door.'] },
      en: { subject: 'The talk is off', body: ['The talk of {startsAt} is cancelled.'] },
    },
  },
  offered: {
    professional: {
      nl: {
        subject: 'Wanneer kunt u bij een overleg zijn?',
        body: ['{anew}', 'U wordt gevraagd voor een overleg. Deze momenten kunnen:', '{options}'],
        answer: choose.professional.nl,
      },
      en: {
        subject: 'When can you join a meeting?',
        body: ['{anew}', 'You are asked to join a meeting. These times are possible:', '{options}'],
        answer: choose.professional.en,
      },
    },
    resident: {
      nl: {
        subject: 'Wanneer kunt u komen?',
        body: ['{anew}', 'Wij willen met u praten. U mag kiezen wanneer. Deze momenten kunnen:', '{options}'],
        answer: choose.resident.nl,
      },
      en: {
        subject: 'When can you come?',
        body: ['{anew}', 'We would like to talk with you. You may choose when. These times are possible:', '{options}'],
        answer: choose.resident.en,
      },
    },
  },
  'offer-withdrawn': {
    professional: {
      nl: {
        subject: 'De momenten voor een overleg vervallen',
        body: [
          'Wij vroegen u wanneer u bij een overleg kunt zijn. Deze momenten vervallen:',
          '{options}',
          'U hoeft niet te kiezen en hoeft ze niet vrij te houden. Komt er een ander moment, dan hoort u dat.',
        ],
      },
      en: {
        subject: 'The times for a meeting no longer count',
        body: [
          'We asked you when you can join a meeting. These times no longer count:',
          '{options}',
          'You need not choose, nor keep them free. If there is another time, you hear so.',
        ],
      },
    },
    resident: {
      nl: {
        subject: 'De momenten gaan niet door',
        body: [
          'Wij vroegen u wanneer u kunt komen. Deze momenten gaan niet meer door:',
          '{options}',
          'U hoeft niets te doen. Komt er een ander moment, dan krijgt u bericht van ons.',
        ],
      },
      en: {
        subject: 'The times are off',
        body: [
          'We asked you when you can come. These times are off:',
          '{options}',
          'You need not do anything. If there is another time, you hear from us.',
        ],
      },
    },
  },
  withdrawn: {
    professional: {
      nl: {
        subject: 'U hoeft niet naar een overleg te komen',
        body: ['Uw uitnodiging voor het overleg van {startsAt} is ingetrokken. U hoeft niets te doen.'],
      },
      en: {
        subject: 'You need not come to a meeting',
        body: ['Your invitation to the meeting of {startsAt} was withdrawn. You need not do anything.'],
      },
    },
    resident: {
      nl: { subject: 'U hoeft niet te komen', body: ['U hoeft niet te komen naar het gesprek van {startsAt}.'] },
      en: { subject: 'You need not come', body: ['You need not come to the talk of {startsAt}.'] },
    },
  },
};

export function letterText(news: Subject, reader: Reader, language: Language): LetterText {
  return (texts[news][reader] ?? texts[news].professional)[language];
}

export const signatureIn = (language: Language): string => signature[language];

const anew = {
  nl: 'De momenten die wij u eerder gaven, gelden niet meer. Kies opnieuw.',
  en: 'The times that we gave you before no longer count. Please choose again.',
};
export const anewIn = (language: Language): string => anew[language];
