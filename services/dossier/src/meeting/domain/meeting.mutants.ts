/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S002-29 minutes',
    from: 'digest ? [{ roundTableId, startsAt, digest }] : []',
    to: "[{ roundTableId, startsAt, digest: digest ?? '' }]",
  },
];
