/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S000-9 report',
    from: 'if (!own.some((who) => sameDecider(who, agreement.owner)))',
    to: 'if (own.length === 0)',
  },
  {
    breaks: 'S002-23',
    from: 'return { next, events: [tell(agreementInabilityReported, plan, agreement, given, more)] };',
    to: 'return { next, events: [] };',
  },
];
