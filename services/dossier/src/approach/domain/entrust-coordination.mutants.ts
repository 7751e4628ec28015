/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S000-1 order',
    from: "if (faults.length > 0) throw refuse('approach-not-possible'",
    to: "if (faults.length > 9) throw refuse('approach-not-possible'",
  },
  {
    breaks: 'S000-7 entrusted',
    from: "const left = endCoordinators(involvement, ({ kind }) => kind === 'regular', now);",
    to: 'const left = involvement;',
  },
  {
    breaks: 'P-27 entrusted',
    from: 'takesPart(one, today) && !one.hidden',
    to: 'takesPart(one, today)',
  },
  { breaks: 'P-2 door', from: "next: { ...before, stage: 'dossier' }", to: 'next: before' },
];
