/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S000-15',
    from: "if (coordinatorId) throw refuse('independently-coordinated', { rule: 'S000-15' });",
    to: '',
  },
  {
    breaks: 'S000-21',
    from: 'if (tables.some(({ kind, ending }) => isConference(kind) && !ending))',
    to: 'if (tables.some(({ kind }) => isConference(kind)))',
  },
];
