/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-16 birth',
    from: 'const last = lastOf(birthOn);',
    to: 'const last = firstOf(birthOn);',
    shownBy: './register-case.spec.ts',
  },
];
