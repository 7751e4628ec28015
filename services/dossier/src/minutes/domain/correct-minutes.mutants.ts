/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [{ breaks: 'P-48 corrections', from: 'if (!finished) throw', to: 'if (false) throw' }];
