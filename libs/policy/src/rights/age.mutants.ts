/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-16',
    from: 'if (age < 12) return',
    to: 'if (age <= 12) return',
  },
];
