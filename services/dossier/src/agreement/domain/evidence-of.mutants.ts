/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-37 household',
    from: "'household-could-not': undefined,",
    to: "'household-could-not': 'agreements-not-kept',",
  },
];
