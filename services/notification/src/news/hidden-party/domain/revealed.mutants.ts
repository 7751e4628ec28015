/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-27 news',
    from: '!restricted || (partyId !== undefined && revealed.has(partyId))',
    to: '!restricted || partyId !== undefined',
  },
];
