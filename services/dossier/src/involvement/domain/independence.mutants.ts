/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S002-21',
    from: "if (support.some((one) => one.personId === personId)) return 'person-gives-support';",
    to: '',
    shownBy: './coordinators.spec.ts',
  },
];
