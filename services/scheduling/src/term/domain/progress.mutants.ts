/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'R-12',
    from: 'if (progress.tookPlaceOn) return',
    to: `if (progress.called) return { state: 'kept' };
  if (progress.tookPlaceOn) return`,
    shownBy: './term.spec.ts',
  },
  {
    breaks: 'R-13',
    from: "progress.tookPlaceOn <= term.on ? 'kept' : 'missed'",
    to: "'kept'",
    shownBy: './term.spec.ts',
  },
];
