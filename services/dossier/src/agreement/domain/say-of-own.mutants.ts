/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S000-9 in place',
    from: "if (!isOfMember(agreement)) throw refuse('agreement-of-party', { rule: 'S000-9', kind: 'forbidden' });",
    to: '',
  },
];
