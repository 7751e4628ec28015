/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  { breaks: 'P-54 parts', from: 'whole || parts.size <= 1 || own.includes(part)', to: 'true' },
  { breaks: 'P-27 present', from: 'seesHidden || !hidden', to: 'true' },
];
