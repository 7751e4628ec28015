/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-2',
    from: "if (involvement.stage === 'dossier' && independentlyCoordinated(involvement, today)) {",
    to: "if (involvement.stage === 'closed' && independentlyCoordinated(involvement, today)) {",
    shownBy: './requests.spec.ts',
  },
];
