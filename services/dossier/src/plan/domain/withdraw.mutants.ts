/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-34 told',
    from: 'coordinatorIds: others(coordinatorIds),',
    to: 'coordinatorIds: [],',
  },
  {
    breaks: 'P-34 day',
    from: 'fromOn && fromOn > today ? [fromOn] : []',
    to: 'fromOn && fromOn <= today ? [fromOn] : []',
  },
];
