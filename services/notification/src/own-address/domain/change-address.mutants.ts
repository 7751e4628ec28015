/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-11 codes an hour',
    from: 'before.asked >= codesAnHour',
    to: 'before.asked > codesAnHour',
  },
  {
    breaks: 'P-11 no tries left',
    from: 'code.triesLeft <= 0 || ',
    to: '',
  },
  {
    breaks: 'P-11 life of a code',
    from: 'Temporal.Instant.compare(now, code.expiresAt) >= 0',
    to: 'false',
  },
  {
    breaks: 'P-11 tries of a code',
    from: 'code.triesLeft - 1',
    to: 'code.triesLeft',
  },
];
