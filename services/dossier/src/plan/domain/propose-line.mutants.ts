/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S000-9 taken',
    from: 'if (owner && !own.some((who) => sameDecider(who, owner))) throw ofAnother();',
    to: '',
  },
  {
    breaks: 'R-28 owner',
    from: 'if (!own.some((who) => sameDecider(who, owner))) throw ofAnother();',
    to: '',
  },
  {
    breaks: 'S000-5 own',
    from: 'if (current(plan)?.lines.some((line) => line.agreementId === agreementId)) {',
    to: 'if (current(plan)?.lines.length === 0) {',
  },
];
