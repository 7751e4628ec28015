/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-35 money',
    from: "...(money ? having('administrator') : [])",
    to: "...having('administrator')",
  },
  {
    breaks: 'P-16 themselves',
    from: "return [self, ...having('parent', 'guardian')];",
    to: "return having('parent', 'guardian');",
  },
];
