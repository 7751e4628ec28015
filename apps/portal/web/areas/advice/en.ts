import type { Translated } from '../../language/translated.ts';
import type { nl } from './nl.ts';

export const en: Translated<typeof nl> = {
  advice: {
    title: 'Advice',
    lead: 'Who disagrees on scaling up gets advice from an independent process coordinator. Advice is no decision. Who got it can make it a request: open the case and choose “Ask to scale up”.',
    outcomes: {
      'scale-up': 'Advice: scale up',
      'other-possibilities': 'Advice: other possibilities',
    },
    choices: {
      'scale-up': 'Scale up',
      'other-possibilities': 'There are other possibilities',
    },
    by: 'given by {{name}}',
    to: 'to {{names}}',
    request: 'To the request',
    noRequest: 'No request yet',
    none: 'No advice yet',
    noneGiven: 'When you advise somebody on scaling up, record it here. Otherwise they cannot make it a request.',
    noneGot:
      'When you disagree on scaling up, ask a process coordinator for advice. They record it with your name; then it is here.',
    record: 'Record advice',
    recordLead: 'On scaling up, for professionals who disagree on it. Without names of the household.',
    what: 'What do you advise?',
    outcome: 'Advice',
    text: 'Explanation',
    textHint: 'No names or other data of the household. You and those who got the advice can read this.',
    who: 'Who got the advice?',
    whoHint: 'Those you name here see the advice and can make it a request. If you name nobody, only you can.',
    person: 'Person {{number}}',
    personHint: 'Type a part of the name.',
    addPerson: 'Name one more',
    removePerson: 'Take away person {{number}}',
    whereAndWhen: 'Where and when?',
    district: 'District',
    day: 'Day of the advice',
    time: 'Time',
    backDating: 'Why is it recorded only now?',
    submitting: 'Recording',
    done: 'The advice is recorded',
    faults: {
      outcome: 'Choose what you advise',
      district: 'Choose the district',
      day: 'Fill in the day on which you gave the advice',
      time: 'Fill in the time at which you gave the advice',
      backDating: 'Write down why it is recorded only now',
    },
    call: 'Call the coordinators:',
  },
};
