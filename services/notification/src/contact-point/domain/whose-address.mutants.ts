/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-11 whose-address',
    from: '!stands.isVerified && stands.givenBy === by.personId',
    to: 'stands.givenBy === by.personId',
  },
  {
    breaks: 'P-11 coordinated address',
    from: '!by.added || by.coordinated',
    to: '!by.added',
  },
];
