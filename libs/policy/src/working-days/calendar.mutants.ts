/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-9',
    from: 'takes: flags.filter((flag) => !rules.dayKinds[kind][flag]),',
    to: 'takes: flags,',
  },
];
