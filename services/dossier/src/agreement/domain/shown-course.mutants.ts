/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-45 course',
    from: '(everyParty || own.includes(owner.id))',
    to: '(everyParty || own.length > 0)',
  },
  {
    breaks: 'P-37 own line',
    from: "guards || (owner.kind === 'party' && (",
    to: 'guards || everyParty || (owner.id && (',
  },
];
