/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S002-12',
    from: "goals.length === 0 ? [{ pointer: '/goals', code: 'no-goal' } as const] : []",
    to: '[]',
  },
  {
    breaks: 'S002-13',
    from: 'dueOn === undefined ? [',
    to: 'what === undefined ? [',
  },
  {
    breaks: 'S000-5',
    from: "const consultations = change === 'adjustment' ? consulted(asked) : undefined;",
    to: 'const consultations = undefined;',
  },
  {
    breaks: 'S002-29 version',
    from: '...(restsOn.length > 0 && { restsOn }),',
    to: '',
  },
  {
    breaks: 'P-36',
    from: 'return (words !== undefined && heardBy !== undefined) || notHeardBecause !== undefined;',
    to: 'return true;',
  },
  {
    breaks: 'P-39',
    from: "if (party?.hidden) return [{ pointer, code: 'owner-hidden' }];",
    to: '',
  },
  {
    breaks: 'R-25 asked',
    from: 'events: [happened(planAsked, data), ...adjusted, ...force.events]',
    to: 'events: [happened(planAsked, data), ...adjusted]',
  },
];
