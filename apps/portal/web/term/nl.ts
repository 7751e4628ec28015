/** The term of a round table. */
export const nl = {
  term: {
    title: 'Termijn',
    until: 'Uiterlijk {{day}}',
    left_zero: 'Vandaag is de laatste dag',
    left_one: 'Nog 1 werkdag',
    left_other: 'Nog {{count}} werkdagen',
    over: 'De termijn is voorbij',
    counted_one: 'Eén werkdag na ontvangst op {{day}}. Dan moet de rondetafel zijn gehouden.',
    counted_other: '{{count}} werkdagen na ontvangst op {{day}}. Dan moet de rondetafel zijn gehouden.',
  },
};
