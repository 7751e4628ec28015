/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'R-20 undo',
    from: "if (!offer) throw refuse('offer-answered', { rule: 'R-20' });",
    to: 'if (!offer) return { next: theCase, events: [] };',
  },
  {
    breaks: 'P-24 undo day',
    from: 'amsterdamDay(declinedAt) !== amsterdamDay(now)',
    to: 'declinedAt > now',
  },
  { breaks: 'P-24 undo', from: 'leadOf(theCase) || offerOf(theCase)', to: 'leadOf(theCase)' },
];
