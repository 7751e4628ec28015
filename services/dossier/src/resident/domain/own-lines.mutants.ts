/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-16 lines',
    from: 'version.lines.filter(isOwn)',
    to: 'version.lines.filter((one) => isOwn(one) || true)',
  },
  { breaks: 'P-16 represented', from: 'const own = [memberId, ...represents];', to: 'const own = [memberId];' },
  {
    breaks: 'P-45 own',
    from: 'const said = asked ? saidOf(plan, self,',
    to: 'const said = asked ? saidOf(plan, deciders[0]!,',
  },
];
