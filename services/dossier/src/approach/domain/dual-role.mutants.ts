/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S000-20',
    from: 'party.organisationId === organisationId &&',
    to: 'party.organisationId !== organisationId &&',
  },
];
