/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S002-24',
    from: "() => ({ state: 'left', proposedPersonId: null }),",
    to: '() => ({ proposedPersonId: null }),',
    shownBy: './parties.spec.ts',
  },
  {
    breaks: 'S002-25',
    from: 'managerId: asked.managerId ?? null,',
    to: 'managerId: null,',
    shownBy: './parties.spec.ts',
  },
];
