import type { LetterParts, LetterTexts } from './forms.ts';
import type { letters as nl } from './letters.nl.ts';

export const letterParts: LetterParts = {
  signature: 'Kind regards,\n{organiser}\nTelephone: {phone}',
  anew: 'The times that we gave you before no longer count. Please choose again.',
  unverified: {
    subject: 'There is a message for you',
    body: [
      '{organiser} has a message for you. Read it by this link:\n{link}',
      'You expect no message from us? Then you need not do anything.',
    ],
  },
  summary: 'Meeting',
};

const whenAndWhere = ['When: {startsAt}, until {endsTime}', 'Where: {place}'];
const before = 'It was at first: {previousAt}. That no longer counts.';
const latest = 'The meeting must take place by {deadlineOn}.';

const answer = {
  professional:
    'Say whether you will come, in your calendar or by this link:\n{link}\nYou answer as {replyAs}.\nYou cannot? Then write to us who can come instead, in reply to this mail.',
  resident:
    'Will you come? Click this link and choose yes or no:\n{link}\nYou answer as {replyAs}.\nYou can also call: {phone}. We then pass on your answer.',
};
const choose = {
  professional: 'Say by {answerByAt} which times suit you, by this link:\n{link}\nYou answer as {replyAs}.',
  resident:
    'Which times suit you? Click this link and choose. You can do so until {answerByAt}:\n{link}\nYou answer as {replyAs}.\nYou can also call: {phone}. We then pass on your choice.',
};

/** To who has not answered yet. */
export const reminder: LetterTexts = {
  professional: {
    subject: 'Reminder: say whether you will come',
    body: ['We have no answer from you yet to the invitation to this meeting.', ...whenAndWhere, latest],
    answer: answer.professional,
  },
  resident: {
    subject: 'Reminder: a talk',
    body: ['We do not know yet whether you will come. You need not. But please let us know.', ...whenAndWhere],
    answer: answer.resident,
  },
};

export const letters: Record<keyof typeof nl, LetterTexts> = {
  booked: {
    chair: { subject: 'A meeting that you chair', body: ['You chair a meeting.', ...whenAndWhere, latest] },
    professional: {
      subject: 'Invitation to a meeting',
      body: ['{organiser} invites you to a meeting.', ...whenAndWhere, latest],
      answer: answer.professional,
    },
    resident: {
      subject: 'Invitation to a talk',
      body: ['{organiser} invites you to a talk.', ...whenAndWhere, 'Would you like to bring somebody? You may.'],
      answer: answer.resident,
    },
  },
  moved: {
    chair: {
      subject: 'Change of a meeting that you chair',
      body: ['The meeting that you chair has another time or place.', before, ...whenAndWhere, latest],
    },
    professional: {
      subject: 'Change of a meeting',
      body: [
        'The meeting that you were invited to has another time or place. Your earlier answer no longer counts.',
        before,
        ...whenAndWhere,
        latest,
      ],
      answer: answer.professional,
    },
    resident: {
      subject: 'The talk has changed',
      body: ['The talk is at another time or place. Your earlier answer no longer counts.', before, ...whenAndWhere],
      answer: answer.resident,
    },
  },
  cancelled: {
    professional: {
      subject: 'A meeting is off',
      body: ['The meeting of {startsAt} is cancelled. You need not do anything.'],
    },
    resident: { subject: 'The talk is off', body: ['The talk of {startsAt} is cancelled.'] },
  },
  withdrawn: {
    professional: {
      subject: 'You need not come to a meeting',
      body: ['Your invitation to the meeting of {startsAt} was withdrawn. You need not do anything.'],
    },
    resident: { subject: 'You need not come', body: ['You need not come to the talk of {startsAt}.'] },
  },
  offered: {
    professional: {
      subject: 'When can you join a meeting?',
      body: ['{anew}', '{organiser} asks you to join a meeting. These times are possible:', '{options}'],
      answer: choose.professional,
    },
    resident: {
      subject: 'When can you come?',
      body: [
        '{anew}',
        '{organiser} would like to talk with you. You may choose when. These times are possible:',
        '{options}',
      ],
      answer: choose.resident,
    },
  },
  'offer-withdrawn': {
    professional: {
      subject: 'The times for a meeting no longer count',
      body: [
        'We asked you when you can join a meeting. These times no longer count:',
        '{options}',
        'You need not choose, nor keep them free. If there is another time, you hear so.',
      ],
    },
    resident: {
      subject: 'The times are off',
      body: [
        'We asked you when you can come. These times are off:',
        '{options}',
        'You need not do anything. If there is another time, you hear from us.',
      ],
    },
  },
};
