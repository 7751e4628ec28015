/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  { breaks: 'P-31', from: 'return sum % 11 === 0 && Number(digits) > 0;', to: 'return false;' },
  { breaks: 'P-31 named', from: 'const named = namedBsn.test(', to: 'const named = /never/.test(' },
  { breaks: 'P-31 iban', from: '% 97, 0) === 1;', to: '% 97, 0) === 2;' },
];
