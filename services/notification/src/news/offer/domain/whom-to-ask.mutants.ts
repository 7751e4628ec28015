/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-11 whom-to-ask',
    from: 'asked.filter((one) => !already.has(one.personId) && mayLearn(one, revealed))',
    to: 'asked.filter((one) => mayLearn(one, revealed))',
  },
];
