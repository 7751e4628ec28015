import type { Translated } from '../language/translated.ts';

/** Answering by the link of a mail, in plain words (P-18). */
export const nl = {
  answer: {
    title: 'Komt u naar het gesprek?',
    window: 'Uw antwoord',
    invitedBy: 'Wie nodigt u uit',
    answersAs: 'U antwoordt als',
    when: 'Wanneer',
    where: 'Waar',
    noPlace: 'De plaats hoort u nog',
    question: 'Wat is uw antwoord?',
    accepted: 'Ik kom',
    tentative: 'Ik kom misschien',
    declined: 'Ik kom niet',
    now: {
      accepted: 'U hebt gezegd: ik kom.',
      tentative: 'U hebt gezegd: ik kom misschien.',
      declined: 'U hebt gezegd: ik kom niet.',
    },
    thanks: 'Dank u wel. Uw antwoord is binnen.',
    change: 'U kunt uw antwoord veranderen tot het gesprek begint.',
    declinedNext: 'De coördinator zoekt met u naar een andere dag of een andere persoon. U hoeft nu niets te doen.',
    call: 'Lukt het niet, of belt u liever? Bel ons:',
    noToken: 'Deze link werkt niet',
    noTokenText: 'Open de link in de mail opnieuw. Kopieert u de link? Neem dan de hele link over.',
    wrong: 'Antwoorden lukt nu niet',
    close: 'U kunt deze pagina sluiten.',
  },
  choice: {
    title: 'Welke momenten komen u uit?',
    question: 'Kies alle momenten waarop u kunt',
    send: 'Verstuur mijn keuze',
    none: 'Geen van deze momenten',
    now: 'Dank u wel. Uw keuze is binnen.',
    nowNone: 'Dank u wel. U hebt gezegd: geen van deze momenten.',
    next: 'U krijgt bericht zodra vaststaat wanneer het gesprek is. U kunt deze pagina sluiten.',
    change: 'U kunt uw keuze veranderen tot {{until}}.',
  },
};

export const en: Translated<typeof nl> = {
  answer: {
    title: 'Will you come to the meeting?',
    window: 'Your answer',
    invitedBy: 'Who invites you',
    answersAs: 'You answer as',
    when: 'When',
    where: 'Where',
    noPlace: 'You will hear where',
    question: 'What is your answer?',
    accepted: 'I’ll come',
    tentative: 'I may come',
    declined: 'I won’t come',
    now: {
      accepted: 'You said: I’ll come.',
      tentative: 'You said: I may come.',
      declined: 'You said: I won’t come.',
    },
    thanks: 'Thank you. We have your answer.',
    change: 'You can change your answer until the meeting starts.',
    declinedNext: 'The coordinator will look with you for another day or another person. You need not do anything now.',
    call: 'It does not work, or you would rather call? Call us:',
    noToken: 'This link does not work',
    noTokenText: 'Open the link in the mail again. Do you copy it? Then copy all of it.',
    wrong: 'Answering does not work now',
    close: 'You can close this page.',
  },
  choice: {
    title: 'Which times suit you?',
    question: 'Choose every time at which you can come',
    send: 'Send my choice',
    none: 'None of these times',
    now: 'Thank you. We have your choice.',
    nowNone: 'Thank you. You said: none of these times.',
    next: 'You hear as soon as the time is settled. You can close this page.',
    change: 'You can change your choice until {{until}}.',
  },
};

declare module '../language/folders.ts' {
  interface Folders {
    resident: typeof nl;
  }
}
