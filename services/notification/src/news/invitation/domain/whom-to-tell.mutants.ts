/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-10 whom-to-tell',
    from: "table.cancelled ? 'cancelled' : 'withdrawn'",
    to: "'withdrawn'",
  },
];
