/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'R-11',
    from: "requireReason(mark.reason, { wanted: 'member-left-out' }, 'R-11');",
    to: '',
    shownBy: './roster.spec.ts',
  },
];
