/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S000-9 asked by another',
    from: "if (own.some((who) => sameDecider(who, line.owner))) throw refuse('owner-is-oneself', { rule: 'S000-9' });",
    to: '',
  },
  {
    breaks: 'S000-9 answered by the owner',
    from: "if (!own.some((who) => sameDecider(who, { kind: 'party', id: ask.partyId }))) throw ofAnother();",
    to: '',
  },
  {
    breaks: 'S000-9 reminded once a day',
    from: "if (reminded) throw refuse('owner-reminded-today', { rule: 'S000-9' });",
    to: '',
  },
  {
    breaks: 'P-43 not pressed for',
    from: "if (line.owner.kind === 'member') throw refuse('owner-is-member', { rule: 'P-43' });",
    to: '',
  },
];
