/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-3 prefixes',
    from: 'words.filter((word) => !prefixes.has(word))',
    to: 'words',
  },
];
