/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S002-46',
    from: 'addWorkingDays(calendar, clockStartedAt, workingDays)',
    to: 'addWorkingDays(calendar, clockStartedAt, workingDays + 1)',
    shownBy: './term.spec.ts',
  },
  {
    breaks: 'S002-51',
    from: 'referred: request.referredAt,',
    to: 'referred: request.receivedAt,',
    shownBy: './term.spec.ts',
  },
  {
    breaks: 'P-5',
    from: 'urgent ? terms.urgentRoundTable : terms.roundTable;',
    to: 'terms.roundTable;',
    shownBy: './term.spec.ts',
  },
  {
    breaks: 'P-7 term',
    from: 'terms.accessDecision.workingDays',
    to: 'terms.roundTable.workingDays',
    shownBy: './term.spec.ts',
  },
];
