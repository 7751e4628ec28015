/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [{ breaks: 'S002-24 undo', from: 'add({ seconds: undoSeconds })', to: 'add({ seconds: 0 })' }];
