/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  { breaks: 'P-16 representatives', from: 'representativeIds.filter(isThere)', to: 'representativeIds' },
  { breaks: 'P-16 day', from: 'if (on > amsterdamDay(given.now))', to: 'if (on < amsterdamDay(given.now))' },
  { breaks: 'P-1 members', from: 'present(household).length < 2', to: 'present(household).length < 1' },
  { breaks: 'P-26', from: 'if (fields.length === 0)', to: 'if (fields.length < 0)' },
  { breaks: 'P-12 guest', from: 'guest.interpreter === true', to: 'guest.childcare === true' },
];
