import type { Translated } from '../../language/translated.ts';

/** What a process coordinator advises those who disagree on scaling up (S002-43c). */
export const nl = {
  advice: {
    title: 'Adviezen',
    lead: 'Bent u het niet eens over opschalen, dan geeft een onafhankelijke procescoördinator advies. Een advies is geen besluit. Wie het kreeg, kan er een verzoek van maken: open de casus en kies “Opschaling vragen”.',
    outcomes: {
      'scale-up': 'Advies: opschalen',
      'other-possibilities': 'Advies: andere mogelijkheden',
    },
    choices: {
      'scale-up': 'Opschalen',
      'other-possibilities': 'Er zijn andere mogelijkheden',
    },
    by: 'gegeven door {{name}}',
    to: 'aan {{names}}',
    request: 'Naar het verzoek',
    noRequest: 'Nog geen verzoek',
    none: 'Nog geen adviezen',
    noneGiven:
      'Geeft u iemand advies over opschalen, leg het dan hier vast. Anders kan diegene er geen verzoek van maken.',
    noneGot:
      'Vraag een procescoördinator om advies als u het niet eens bent over opschalen. Die legt het vast met uw naam; daarna staat het hier.',
    record: 'Advies vastleggen',
    recordLead: 'Over opschalen, voor professionals die het daarover niet eens zijn. Zonder namen van het huishouden.',
    what: 'Wat is uw advies?',
    outcome: 'Advies',
    text: 'Toelichting',
    textHint: 'Noem geen namen of andere gegevens van het huishouden. U en wie het advies kreeg kunnen dit lezen.',
    who: 'Wie kreeg het advies?',
    whoHint:
      'Wie u hier noemt, ziet het advies en kan er een verzoek van maken. Noemt u niemand, dan kunt alleen u dat.',
    person: 'Persoon {{number}}',
    personHint: 'Typ een deel van de naam.',
    addPerson: 'Nog iemand noemen',
    removePerson: 'Persoon {{number}} weghalen',
    whereAndWhen: 'Waar en wanneer?',
    district: 'Stadsdeel',
    day: 'Dag van het advies',
    time: 'Tijd',
    backDating: 'Waarom wordt het nu pas vastgelegd?',
    submitting: 'Bezig met vastleggen',
    done: 'Het advies is vastgelegd',
    faults: {
      outcome: 'Kies wat u adviseert',
      district: 'Kies het stadsdeel',
      day: 'Vul de dag in waarop u het advies gaf',
      time: 'Vul de tijd in waarop u het advies gaf',
      backDating: 'Schrijf op waarom het nu pas wordt vastgelegd',
    },
    call: 'Bel de procescoördinatoren:',
  },
};

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

declare module '../../language/folders.ts' {
  interface Folders {
    advice: typeof nl;
  }
}
