/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-1',
    from: "if (involvement.stage !== 'pre-dossier') return { next: involvement, events: [] };",
    to: '',
  },
];
