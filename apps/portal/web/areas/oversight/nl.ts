/** Who guards privacy looks at who asks much. */
export const nl = {
  oversight: {
    title: 'Toezicht',
    lead: 'Wie vaak vraagt of een huishouden bekend is. Over wie het ging, staat hier niet; de logboeken hebben daarvan een code waaruit geen naam te lezen is. Elk gezinslid is een vraag: ook wie op één dag een gezin van vijf registreert, staat hier.',
    caption: 'Vijf of meer vragen op een dag, of dertig in de laatste dertig dagen',
    who: 'Wie',
    day: 'Dag',
    questions: 'Vragen',
    corrections: 'Verbeteringen',
    unanswered: 'Niet beantwoord',
    none: 'Niemand vroeg opvallend veel',
    noneText:
      'Registreren van een huishouden geeft ook vragen. Wie er op een dag minder dan vijf heeft, en minder dan dertig in de laatste dertig dagen, staat hier niet.',
  },
};
