/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'R-25 agreement',
    from: '.filter((line) => isInForce(plan, line, version!, today))',
    to: '',
  },
  {
    breaks: 'P-44 anew',
    from: 'facts: [...facts, renewed] };',
    to: 'facts };',
  },
  {
    breaks: 'S000-13 waiting',
    from: 'if (!inForce || terms === one.terms) {',
    to: 'if (terms === one.terms) {',
  },
  {
    breaks: 'P-29 owner',
    from: 'isOfMember(one) && owner.id !== one.owner.id ? [] : one.facts;',
    to: 'one.facts;',
  },
];
