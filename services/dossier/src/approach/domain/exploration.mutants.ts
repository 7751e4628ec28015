/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S000-1',
    from: "if (!exploration) return [{ pointer: '/exploration', code: 'exploration-missing' }];",
    to: 'if (!exploration) return [];',
  },
  { breaks: 'S000-2', from: 'if (problems.length < 2)', to: 'if (problems.length < 1)' },
  { breaks: 'S000-3', from: 'if (!connection)', to: 'if (connection === null)' },
  {
    breaks: 'P-58',
    from: "if (!mayExploreWithoutResident(municipality.privacy, today)) add('/ground', 'ground-not-in-force');",
    to: '',
  },
  { breaks: 'P-58 declined', from: "if (ground === 'declined' && !safety)", to: 'if (false)' },
];
