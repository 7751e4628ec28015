import type { Message } from './forms.ts';
import type { messages as nl } from './messages.nl.ts';

export const messages: Record<keyof typeof nl, Message> = {
  'case-registered': {
    title: 'The case is registered',
    text: 'Your report is on record. You can now ask to scale up, or complete the case first.',
  },
  'coordinator-asked': {
    title: 'You are asked to coordinate a case',
    text: 'Look at the request. Declare that you are independent and take the case, or say that you cannot.',
  },
  'coordinator-refused': {
    title: 'You cannot coordinate this case',
    text: 'You or your organisation already support this household, or the case has ended. Somebody else takes it.',
  },
  'case-handed-back': {
    title: 'A coordinator hands a case back',
    text: 'You had asked this coordinator. The case waits for a coordinator again: ask somebody else.',
  },
  'case-taken-back': {
    title: 'You no longer have a case',
    text: 'The dispatcher took the case back from you and looks for another coordinator. You need not do anything.',
  },
  'advice-given': {
    title: 'The advice to you is on record',
    text: 'A coordinator advised you on scaling up. Read it under Advice. If you then ask to scale up, name this advice in your request.',
  },
  'request-decided-round-table': {
    title: 'Your request leads to a round table',
    text: 'The independent coordinator invites everybody. You hear as soon as there is a time.',
  },
  'request-decided-other-possibilities': {
    title: 'Your request does not lead to a round table',
    text: 'The coordinator sees other possibilities. Read in the case which.',
  },
  'request-decided-access-solves': {
    title: 'The access point solves your request itself',
    text: 'There is no round table. Read in the case what the access point does.',
  },
  'round-table-booked': {
    title: 'You are invited to a meeting',
    text: 'The meeting is on {startsAt}. Say whether you will be there.',
  },
  'round-table-moved': {
    title: 'A meeting has changed',
    text: 'The meeting is now on {startsAt}. Say again whether you will come.',
  },
  'round-table-to-chair': { title: 'You chair a meeting', text: 'The meeting is on {startsAt}. Everybody is told.' },
  'round-table-to-chair-moved': {
    title: 'A meeting that you chair has changed',
    text: 'The meeting is now on {startsAt}.',
  },
  'round-table-cancelled': { title: 'A meeting is off', text: 'The meeting on {startsAt} was cancelled.' },
  'round-table-withdrawn': {
    title: 'You need not come to a meeting',
    text: 'Your invitation for {startsAt} was withdrawn.',
  },
  'options-offered': {
    title: 'Choose which times suit you',
    text: 'There are times for a meeting: {count}. Say by {answerByAt} which of them suit you.',
  },
  'options-offered-anew': {
    title: 'Choose again which times suit you',
    text: 'The earlier times no longer count. There are new ones: {count}. Say by {answerByAt} which of them suit you.',
  },
  'options-withdrawn': {
    title: 'The times that you could choose from no longer count',
    text: 'You need not choose any more, nor keep them free. If there is another time, you hear so.',
  },
  'choosers-unreachable': {
    title: 'Not everybody who may choose can be reached by mail',
    text: 'People without a mail address: {count}. Ask them yourself before {answerByAt} which time suits.',
  },
  'offer-failed': {
    title: 'A mail with times did not arrive',
    text: 'Somebody who may choose did not get our mail. Call them, and ask for the right address.',
  },
  'attendance-accepted': {
    title: 'Somebody comes to the round table',
    text: 'See in the planner who has answered so far.',
  },
  'attendance-tentative': { title: 'Somebody may come', text: 'Call whoever is in doubt, or find a substitute.' },
  'attendance-declined': {
    title: 'Somebody does not come',
    text: 'They are not required to. The round table stays as it is.',
  },
  'required-attendance-declined': {
    title: 'Somebody who must be there does not come',
    text: 'Ask for a substitute, choose another time, or record why you can do without.',
  },
  'room-too-small': {
    title: 'The room has become too small',
    text: 'On {startsAt} more people come than it holds. Choose another room or time in the planner.',
  },
  'room-not-step-free': {
    title: 'Not everybody can get into the room',
    text: 'On {startsAt} somebody comes who cannot manage steps. Choose another room or time in the planner.',
  },
  'hidden-party-undecided': {
    title: 'Decide about a party that only you see',
    text: 'The meeting on {startsAt} is booked already. Reveal the party or leave it out.',
  },
  'reply-not-recognised': {
    title: 'A reply was not recognised',
    text: 'To the invitation for {startsAt} a mail came that does not count as an answer. Read it in the mailbox {mailbox} and call whoever sent it.',
  },
  'other-time-proposed': {
    title: 'Somebody proposes another time',
    text: 'It is about the meeting on {startsAt}. Read the proposal in the mailbox {mailbox}. Choose another time in the planner, or call whoever proposes it.',
  },
  'no-slot-at-intake': {
    title: 'There seems to be no common time within the term',
    text: 'Until {deadlineOn} not all who are needed can meet. See in the planner who could make room.',
  },
  'no-slot-in-planning': {
    title: 'There is no common time within the term',
    text: 'Until {deadlineOn} not all who must be there can. See in the planner who could make room.',
  },
  'deadline-at-risk-undecided': {
    title: 'The term is at risk: nothing is decided yet',
    text: 'Decide on the request. The round table must be held by {deadlineOn}; {workingDaysLeft} working days left.',
  },
  'deadline-at-risk-table-not-called': {
    title: 'The term is at risk: nobody was called together yet',
    text: 'Call the round table. It must be held by {deadlineOn}; {workingDaysLeft} working days left.',
  },
  'deadline-at-risk-table-not-booked': {
    title: 'The term is at risk: no time was chosen yet',
    text: 'Choose a time. The round table must be held by {deadlineOn}; {workingDaysLeft} working days left.',
  },
  'deadline-at-risk-roster-incomplete': {
    title: 'The term is at risk: attendees are missing',
    text: 'Fill the missing roles. The round table must be held by {deadlineOn}; {workingDaysLeft} working days left.',
  },
  'deadline-missed': {
    title: 'The term has passed',
    text: 'It was due by {deadlineOn}. Record why it will be later, and plan it all the same.',
  },
  'roster-incomplete': {
    title: 'The round table misses attendees',
    text: 'Find somebody for each open role, or record why it is not needed here.',
  },
  'attendees-unreachable': {
    title: 'Not everybody can be reached by mail',
    text: 'Attendees without a mail address: {count}. Tell them yourself about the meeting on {startsAt}.',
  },
  'message-failed': {
    title: 'A mail did not arrive',
    text: 'An attendee of the meeting on {startsAt} did not get our mail. Call them, and ask for the right address.',
  },
};
