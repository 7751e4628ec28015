/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S002-2',
    from: "if (!isAsked(version, answered.who)) throw refuse('not-asked', { rule: 'P-34', kind: 'forbidden' });",
    to: '',
  },
  {
    breaks: 'R-18',
    from: 'const adopted = version.adoptedAt === null && isAdopted(said, today);',
    to: 'const adopted = version.adoptedAt === null && inForceNow(said, today).length > 0;',
  },
  {
    breaks: 'P-45 told',
    from: 'personIds: others(plan.coordinatorIds), answeredAt: now',
    to: 'personIds: others(everybody), answeredAt: now',
  },
];
