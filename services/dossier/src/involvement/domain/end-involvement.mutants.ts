/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-21',
    from: 'untilOn !== null && untilOn < today;',
    to: "untilOn !== null && untilOn < '1970';",
    shownBy: './parties.spec.ts',
  },
];
