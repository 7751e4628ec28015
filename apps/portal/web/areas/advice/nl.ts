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
