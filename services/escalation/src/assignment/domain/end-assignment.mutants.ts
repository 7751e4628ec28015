/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S002-20',
    from: "({ state }) => state !== 'ended', { state: 'ended', endedBecause: because }",
    to: "() => false, { state: 'ended', endedBecause: because }",
    shownBy: '../../../test/orders.spec.ts',
  },
];
