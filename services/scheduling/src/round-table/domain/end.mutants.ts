/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'R-22',
    from: "requireReason(given?.reason, { wanted: 'role-absent', role }, 'R-22');",
    to: '',
  },
];
