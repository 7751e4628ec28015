/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S002-48',
    from: "when === 'always' || facts.safetySignal",
    to: "when === 'always'",
    shownBy: './hidden.spec.ts',
  },
  {
    breaks: 'R-14',
    from: `party: InvolvedParty): boolean =>
  anyOf.some(`,
    to: `party: InvolvedParty): boolean =>
  anyOf.every(`,
    shownBy: './hidden.spec.ts',
  },
  {
    breaks: 'R-15',
    from: "if (mark) return { state: 'not-applicable', reason: mark.reason };",
    to: '',
    shownBy: './roster.spec.ts',
  },
  {
    breaks: 'R-21',
    from: 'representatives(party, facts.chair).length > 0',
    to: 'party.personIds.length > 0',
    shownBy: './roster.spec.ts',
  },
  {
    breaks: 'P-8',
    from: "role.per === 'child' && children.length > 0 ? children : [undefined];",
    to: '[undefined];',
    shownBy: './roster.spec.ts',
  },
];
