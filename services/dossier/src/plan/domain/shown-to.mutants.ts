/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-38 goals',
    from: 'reader.coordinates || reader.everyGoal || own.some((line) => line.goalId === goalId),',
    to: 'own.length > 0 || reader.coordinates || goalId.length > 0,',
  },
  {
    breaks: 'P-45 unasked',
    from: "if (who.kind !== 'party' || saidOf(",
    to: 'if (!who.kind || saidOf(',
  },
];
