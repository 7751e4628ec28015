/** Who guards privacy looks at who asks much. */
export const nl = {
  oversight: {
    title: 'Toezicht',
    lead: 'Wie vaak vraagt of een huishouden bekend is. Over wie het ging, staat hier niet; dat staat versleuteld in de logboeken.',
    caption: 'Vijf of meer vragen op een dag, of dertig in de laatste dertig dagen',
    who: 'Wie',
    day: 'Dag',
    questions: 'Vragen',
    corrections: 'Verbeteringen',
    unanswered: 'Niet beantwoord',
    none: 'Niemand vroeg opvallend veel',
    noneText: 'Registreren van huishoudens geeft elke dag enkele vragen; die staan hier niet.',
  },
};
