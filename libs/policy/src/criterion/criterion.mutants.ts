/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S002-4',
    from: 'holds: enough >= asked.members,',
    to: 'holds: enough > asked.members,',
  },
  {
    breaks: 'P-6',
    from: "const needed = asked.reading === 'each' ? asked.lifeAreas : 1;",
    to: 'const needed = 1;',
  },
];
