/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-17 link',
    from: 'afterPeriod(seenOn, unseenAtMost) >= today',
    to: 'afterPeriod(seenOn, unseenAtMost) > today',
  },
];
