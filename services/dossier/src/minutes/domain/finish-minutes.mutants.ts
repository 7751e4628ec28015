/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S002-11 question',
    from: "text === undefined ? [{ pointer: '/question', code: 'question-missing' }] : []",
    to: '[]',
  },
  {
    breaks: 'S002-14 subjects',
    from: "subjects.length === 0 ? [{ pointer: '/subjects', code: 'no-subject' } as const] : []",
    to: '[]',
  },
  {
    breaks: 'S002-14 agreement list',
    from: 'agreements.length === 0 && !noAgreementsBecause',
    to: 'false',
  },
  {
    breaks: 'S002-8 choice',
    from: 'if (choice?.content.because === undefined)',
    to: 'if (false)',
  },
  {
    breaks: 'P-10 held',
    from: 'if (!held || !asRead) return { next: minutes, events: [] };',
    to: 'if (!asRead) return { next: minutes, events: [] };',
  },
  {
    breaks: 'P-10 attendance',
    from: 'if (held) return held.presentIds.includes(personId) ?',
    to: 'if (held) return parts.length > 0 ?',
  },
  {
    breaks: 'P-27 told',
    from: '&& !hidden && personId !== by',
    to: '&& personId !== by',
  },
  {
    breaks: 'S000-21 short record',
    from: "const isShort = minutes.meeting.kind === 'case-conference';",
    to: 'const isShort = false;',
  },
];
