/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  { breaks: 'S000-19', from: 'party !== undefined && !party.hidden', to: 'true || !party!.hidden' },
  { breaks: 'P-27 reference', from: '!party.hidden && takesPart', to: 'takesPart' },
  { breaks: 'S000-18 concise', from: 'text: textOf(800)', to: 'text: textOf(80_000)' },
];
