/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-18',
    from: 'const suits = { ...offer.suits, [personId]: optionIds };',
    to: 'const suits = { [personId]: optionIds };',
  },
];
