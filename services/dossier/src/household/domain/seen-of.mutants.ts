/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  { breaks: 'P-38 member', from: "lifeAreas: 'life-areas'", to: "lifeAreas: 'household'" },
  { breaks: 'P-38 reason', from: 'fields: seen, reason: undefined', to: 'fields: seen' },
  { breaks: 'P-17 guest', from: "guest: 'safe-contact'", to: "guest: 'household'" },
];
