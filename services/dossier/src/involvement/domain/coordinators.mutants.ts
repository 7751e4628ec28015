/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S000-7',
    from: ": endCoordinators(involvement, ({ kind }) => kind === 'independent', now);",
    to: ': involvement;',
  },
  {
    breaks: 'P-13',
    from: `const left = coordinator.standsInForId
`,
    to: `const left = !coordinator
`,
  },
  {
    breaks: 'P-20',
    from: "const ended = stage === 'closed' || stage === 'erased';",
    to: 'const ended = !stage;',
  },
];
