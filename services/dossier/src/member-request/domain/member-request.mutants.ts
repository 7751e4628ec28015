/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  { breaks: 'P-26 term', from: "const term = 'P1M';", to: "const term = 'P2M';" },
  { breaks: 'P-26 once', from: 'if (request.answer) throw', to: 'if (!request.askId) throw' },
  { breaks: 'P-26 told', from: 'personId !== recordedById', to: 'Boolean(personId)' },
];
