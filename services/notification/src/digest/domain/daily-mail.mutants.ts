/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-5 daily-mail',
    from: '!urgent && without.includes(topic)',
    to: 'without.includes(topic)',
  },
];
