/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-35 money',
    from: "...(money ? having('administrator') : [])",
    to: "...having('administrator')",
  },
  {
    breaks: 'P-16 themselves',
    from: 'return parents.length > 0 ? [self, ...parents] : [];',
    to: 'return parents;',
  },
  {
    breaks: 'P-16 alone',
    from: 'return parents.length > 0 ? [self, ...parents] : [];',
    to: 'return [self, ...parents];',
  },
];
