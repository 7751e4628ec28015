import type { Translated } from '../language/translated.ts';
import type { nl } from './nl.ts';

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
