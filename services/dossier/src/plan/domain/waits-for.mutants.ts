/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'R-26 whose work',
    from: "one === undefined || one === 'thinking'));",
    to: "one === 'thinking'));",
  },
  {
    breaks: 'P-28 whose work',
    from: '...daysToCome(plan.answers, today),',
    to: '',
  },
];
