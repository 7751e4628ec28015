/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-32 ended',
    from: '...ended.map((line) => ({ line,',
    to: '...[].map((line) => ({ line,',
  },
];
