/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S000-12 once',
    from: "if (state === 'due-soon' && !was('reminded')) {",
    to: "if (state === 'due-soon') {",
  },
  {
    breaks: 'P-44 once',
    from: "if (state === 'late' && !was('asked')) {",
    to: "if (state === 'late') {",
  },
];
