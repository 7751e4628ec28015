/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S000-9',
    from: 'if (!own.some((who) => sameDecider(who, line.owner))) {',
    to: 'if (own.length === 0) {',
  },
  {
    breaks: 'P-23',
    from: '...(moves(line, dueOn) && { dueOn, agreedOn: line.dueOn }),',
    to: '...(moves(line, dueOn) && { dueOn }),',
  },
  {
    breaks: 'P-44 second',
    from: "...(line.agreedOn !== undefined ? [{ pointer, code: 'moved-before' } as const] : []),",
    to: '',
  },
  {
    breaks: 'P-44 far',
    from: '(countWorkingDays(calendarOf(calendar), line.dueOn, dueOn)) > most',
    to: '(countWorkingDays(calendarOf(calendar), line.dueOn, dueOn)) > 999',
  },
];
