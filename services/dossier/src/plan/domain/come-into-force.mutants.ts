/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'R-18',
    from: 'const adopted = version.adoptedAt === null && isAdopted(after, today);',
    to: 'const adopted = version.adoptedAt === null && inForceNow(after, today).length > 0;',
  },
];
