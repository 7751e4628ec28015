import type { LetterParts, LetterTexts } from './forms.ts';

export const letterParts: LetterParts = {
  signature: 'Met vriendelijke groet,\n{organiser}\nTelefoon: {phone}',
  anew: 'De momenten die wij u eerder gaven, gelden niet meer. Kies opnieuw.',
  unverified: {
    subject: 'Er is een bericht voor u',
    body: [
      '{organiser} heeft een bericht voor u. Lees het via deze link:\n{link}',
      'Verwacht u geen bericht van ons? Dan hoeft u niets te doen.',
    ],
  },
  summary: 'Overleg',
};

const whenAndWhere = ['Wanneer: {startsAt}, tot {endsTime} uur', 'Waar: {place}'];
const before = 'Het was eerst: {previousAt}. Dat geldt niet meer.';
const latest = 'Het overleg moet uiterlijk {deadlineOn} plaatsvinden.';

const answer = {
  professional:
    'Laat weten of u komt, via uw agenda of via deze link:\n{link}\nU antwoordt als {replyAs}.\nKunt u niet? Schrijf ons dan wie in uw plaats kan komen, als antwoord op deze mail.',
  resident:
    'Komt u? Klik op deze link en kies ja of nee:\n{link}\nU antwoordt als {replyAs}.\nBellen mag ook: {phone}. Wij geven uw antwoord dan door.',
};
const choose = {
  professional:
    'Geef uiterlijk {answerByAt} aan welke momenten u schikken, via deze link:\n{link}\nU antwoordt als {replyAs}.',
  resident:
    'Welke momenten komen u goed uit? Klik op deze link en kies. Dat kan tot {answerByAt}:\n{link}\nU antwoordt als {replyAs}.\nBellen mag ook: {phone}. Wij geven uw keuze dan door.',
};

/** To who has not answered yet. */
export const reminder: LetterTexts = {
  professional: {
    subject: 'Herinnering: laat weten of u komt',
    body: ['Wij hebben nog geen antwoord van u op de uitnodiging voor dit overleg.', ...whenAndWhere, latest],
    answer: answer.professional,
  },
  resident: {
    subject: 'Herinnering: een gesprek',
    body: ['Wij weten nog niet of u komt. Het hoeft niet. Laat het ons wel weten.', ...whenAndWhere],
    answer: answer.resident,
  },
};

export const letters = {
  booked: {
    chair: { subject: 'Een overleg dat u voorzit', body: ['U zit een overleg voor.', ...whenAndWhere, latest] },
    professional: {
      subject: 'Uitnodiging voor een overleg',
      body: ['{organiser} nodigt u uit voor een overleg.', ...whenAndWhere, latest],
      answer: answer.professional,
    },
    resident: {
      subject: 'Uitnodiging voor een gesprek',
      body: [
        '{organiser} nodigt u uit voor een gesprek.',
        ...whenAndWhere,
        'Wilt u dat iemand met u meekomt? Dat mag.',
      ],
      answer: answer.resident,
    },
  },
  moved: {
    chair: {
      subject: 'Wijziging van een overleg dat u voorzit',
      body: ['Het overleg dat u voorzit, heeft een andere tijd of plaats.', before, ...whenAndWhere, latest],
    },
    professional: {
      subject: 'Wijziging van een overleg',
      body: [
        'Het overleg waarvoor u was uitgenodigd, heeft een andere tijd of plaats. Uw eerdere antwoord vervalt.',
        before,
        ...whenAndWhere,
        latest,
      ],
      answer: answer.professional,
    },
    resident: {
      subject: 'Het gesprek is veranderd',
      body: [
        'Het gesprek is op een andere tijd of plek. Uw antwoord van eerder telt niet meer.',
        before,
        ...whenAndWhere,
      ],
      answer: answer.resident,
    },
  },
  cancelled: {
    professional: {
      subject: 'Een overleg gaat niet door',
      body: ['Het overleg van {startsAt} gaat niet door. U hoeft niets te doen.'],
    },
    resident: { subject: 'Het gesprek gaat niet door', body: ['Het gesprek van {startsAt} gaat niet door.'] },
  },
  withdrawn: {
    professional: {
      subject: 'U hoeft niet naar een overleg te komen',
      body: ['Uw uitnodiging voor het overleg van {startsAt} is ingetrokken. U hoeft niets te doen.'],
    },
    resident: { subject: 'U hoeft niet te komen', body: ['U hoeft niet te komen naar het gesprek van {startsAt}.'] },
  },
  offered: {
    professional: {
      subject: 'Wanneer kunt u bij een overleg zijn?',
      body: ['{anew}', '{organiser} vraagt u voor een overleg. Deze momenten kunnen:', '{options}'],
      answer: choose.professional,
    },
    resident: {
      subject: 'Wanneer kunt u komen?',
      body: ['{anew}', '{organiser} wil met u praten. U mag kiezen wanneer. Deze momenten kunnen:', '{options}'],
      answer: choose.resident,
    },
  },
  'offer-withdrawn': {
    professional: {
      subject: 'De momenten voor een overleg vervallen',
      body: [
        'Wij vroegen u wanneer u bij een overleg kunt zijn. Deze momenten vervallen:',
        '{options}',
        'U hoeft niet te kiezen en hoeft ze niet vrij te houden. Komt er een ander moment, dan hoort u dat.',
      ],
    },
    resident: {
      subject: 'De momenten gaan niet door',
      body: [
        'Wij vroegen u wanneer u kunt komen. Deze momenten gaan niet meer door:',
        '{options}',
        'U hoeft niets te doen. Komt er een ander moment, dan krijgt u bericht van ons.',
      ],
    },
  },
} satisfies Record<string, LetterTexts>;
