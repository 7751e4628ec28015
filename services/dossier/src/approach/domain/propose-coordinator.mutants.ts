/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S000-8 domain',
    from: 'domains.filter(({ count }) => count === most)',
    to: 'domains.filter(({ count }) => count > 0)',
  },
];
