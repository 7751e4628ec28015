/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S002-2',
    from: "if (asked.length === 0) throw refuse('not-asked', { rule: 'P-34', kind: 'forbidden' });",
    to: '',
  },
  {
    breaks: 'P-45 told',
    from: 'plan.coordinatorIds.filter(',
    to: 'plan.parties.flatMap((one) => one.personId ?? []).filter(',
  },
];
