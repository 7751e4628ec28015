/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-44 work',
    from: "return course.mayEstablish ? { act: 'establish',",
    to: "return course.answerBy ? { act: 'establish',",
  },
  {
    breaks: 'S000-13 work',
    from: '|| isInHand(course, today)) return undefined;',
    to: '|| course.followedUp) return undefined;',
  },
];
