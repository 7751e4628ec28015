/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  { breaks: 'P-28 excluded', from: "if (standing === 'excluded') return false;", to: '' },
  { breaks: 'P-28 parties', from: "return fields.includes('parties');", to: 'return true;' },
];
