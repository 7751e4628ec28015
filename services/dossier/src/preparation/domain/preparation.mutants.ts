/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-56 talks',
    from: 'memberIds.filter((id) => !talkedWith.has(id))',
    to: 'memberIds.filter(() => false)',
  },
  {
    breaks: 'P-56 over',
    from: "if (held) throw refuse('meeting-was-held', { rule: 'P-56' });",
    to: '',
  },
  {
    breaks: 'P-27 asked',
    from: '(partyId && !hidden ?',
    to: '(partyId ?',
  },
];
