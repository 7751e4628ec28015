/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-53',
    from: 'Math.max(...needed',
    to: 'Math.min(...needed',
    shownBy: './availability.spec.ts',
  },
];
