/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S000-12 soon',
    from: 'return { state: today >= dueSoonOn(agreement.dueOn, guarding) ?',
    to: 'return { state: today > dueSoonOn(agreement.dueOn, guarding) ?',
  },
  {
    breaks: 'P-44 asked first',
    from: 'mayEstablish: asked !== undefined && today > asked',
    to: 'mayEstablish: asked === undefined || today >= asked',
  },
  {
    breaks: 'P-43',
    from: "if (isOfMember(agreement)) return { state: 'runs' };",
    to: '',
  },
  {
    breaks: 'S000-13',
    from: "course.state === 'unmet' && !isInHand(course, today);",
    to: "course.state === 'unmet' && !course.followedUp;",
  },
  {
    breaks: 'R-25 course',
    from: "if (!agreement.inForce) return { state: 'not-in-force' };",
    to: '',
  },
];
