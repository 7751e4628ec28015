/** As plain values, so that a page can know them without the checks of `vocabulary.ts`. */
export const roles = [
  'professional',
  'independent-coordinator',
  'dispatcher',
  'focal-point-officer',
  'resident',
  'partner-admin',
  'privacy-officer',
  'administrator',
  'ops',
] as const;
