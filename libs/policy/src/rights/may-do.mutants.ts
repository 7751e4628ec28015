/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S000-6',
    from: "if (now.length === 0) return no('unseen');",
    to: '',
  },
  {
    breaks: 'S000-17',
    from: 'const now = rights.filter((right) => right.in.includes(state));',
    to: 'const now = [...rights, ...caseRights.party].filter((right) => right.in.includes(state));',
  },
];
