/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'R-26 reminder',
    from: 'return again.on <= amsterdamDay(now);',
    to: 'return true;',
  },
];
