/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-14',
    from: '.filter((personId) => !leftOut.includes(personId))',
    to: '',
    shownBy: './roster.spec.ts',
  },
];
