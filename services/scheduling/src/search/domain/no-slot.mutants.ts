/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S002-34',
    from: 'blockers.filter(({ opens }) => opens > 0)',
    to: 'blockers.filter(() => false)',
    shownBy: './ask.spec.ts',
  },
];
