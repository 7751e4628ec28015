/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S002-49',
    from: 'conditions.length === 0',
    to: 'conditions.length > 99',
  },
  {
    breaks: 'S002-50',
    from: "const refers = outcome === 'round-table';",
    to: 'const refers = true;',
  },
  {
    breaks: 'R-16',
    from: 'conditions.length === 0',
    to: 'conditions.length < 2',
  },
  {
    breaks: 'R-17',
    from: 'if (request?.accessPointId !== by.organisationId) {',
    to: 'if (!request) {',
  },
];
