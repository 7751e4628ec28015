/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S000-17 by name',
    from: 'words.length > 0 && words.every(',
    to: 'words.some(',
  },
];
