/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  { breaks: 'P-19 once', from: "if (access.usedAt) return 'in-use';", to: '' },
  { breaks: 'P-19 five', from: 'access.tries >= mostTries', to: 'access.tries > mostTries' },
  { breaks: 'P-19 an hour', from: 'counted.length < triesAnHour', to: 'counted.length <= triesAnHour' },
  { breaks: 'P-19 over', from: 'access.expiresAt <= now', to: 'access.expiresAt < now' },
  { breaks: 'P-19 withdrawn', from: "if (access.withdrawnAt) return 'withdrawn';", to: '' },
  { breaks: 'P-36 another', from: '!matches || hasAnother', to: '!matches' },
  { breaks: 'R-26 at work', from: 'hasAnother || isAtWork', to: 'hasAnother' },
];
