/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-44 establish',
    from: 'if (!mayEstablish) throw',
    to: 'if (!mayEstablish && answerBy) throw',
  },
  {
    breaks: 'P-43 unmet',
    from: "  if (isOfMember(agreement)) throw refuse('agreement-of-member', { rule: 'P-43', kind: 'forbidden' });\n  const course",
    to: '  const course',
  },
  {
    breaks: 'S000-13 again',
    from: 'guarding.terms.unmetFollowUp.workingDays).on;',
    to: '200).on;',
  },
];
