/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S002-10',
    from: 'chairSeat(facts.chair),',
    to: '',
  },
  {
    breaks: 'P-27',
    from: 'const parties = facts.parties.filter(({ restricted }) => !restricted);',
    to: 'const parties = facts.parties;',
    shownBy: './hidden.spec.ts',
  },
];
