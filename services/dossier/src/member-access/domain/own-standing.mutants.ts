/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-16 left',
    from: '...(self.left ? [] : [byAge[representationOf(self, day)]]),',
    to: 'byAge[representationOf(self, day)],',
  },
  { breaks: 'P-16 decides', from: 'id === memberId),', to: 'Boolean(id)),' },
  { breaks: 'P-16 small', from: "standing !== 'member-under-12'", to: 'Boolean(standing)' },
];
