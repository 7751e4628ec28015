/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-50 needed',
    from: 'version?.lines.filter((line) => isNeeded(plan, line, today)) ?? [];',
    to: 'version?.lines ?? [];',
  },
  {
    breaks: 'R-25',
    from: 'return deciders.every((who)',
    to: 'return version.lines.every((other) => other.deciders.length > 0) && deciders.some((who)',
  },
  {
    breaks: 'P-34',
    from: "return about && (fromOn === undefined || fromOn <= today) ? 'taken-back' : 'nothing';",
    to: "return about && fromOn === today ? 'taken-back' : 'nothing';",
  },
  {
    breaks: 'P-38 wording',
    from: 'const same = then !== undefined && wordingOf(then, shown!) === wording;',
    to: 'const same = then !== undefined;',
  },
  {
    breaks: 'R-26',
    from: "return said === undefined || said === 'thinking';",
    to: "return said !== 'yes';",
  },
  {
    breaks: 'P-35 members',
    from: '...[...owning, ...about].flatMap((member) => decidersOfMember(member, line, day)),',
    to: '',
    shownBy: 'ask-plan.spec.ts',
  },
  {
    breaks: 'P-34 asked',
    from: 'shown && linesOf(shown, who).find(',
    to: 'shown?.lines.find(',
  },
  {
    breaks: 'P-34 again',
    from: "if (said === 'taken-back' || (then && (same || said !== 'yes'))) return same ? said : undefined;",
    to: 'if (same) return said;',
  },
];
