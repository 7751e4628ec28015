/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'R-25',
    from: 'return line.deciders.every((who)',
    to: 'return version.lines.every((other) => other.deciders.length > 0) && line.deciders.some((who)',
  },
  {
    breaks: 'P-34',
    from: "return about && (fromOn === undefined || fromOn <= today) ? 'taken-back' : 'nothing';",
    to: "return about && fromOn === today ? 'taken-back' : 'nothing';",
  },
  {
    breaks: 'P-38 wording',
    from: 'if (!shown || !then || wordingOf(then, shown) !== wording) continue;',
    to: 'if (!shown || !then) continue;',
  },
  {
    breaks: 'R-26',
    from: "return said === undefined || said === 'thinking';",
    to: "return said !== 'yes';",
  },
];
