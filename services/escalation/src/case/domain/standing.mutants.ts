/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S002-27',
    from: 'worker.coordinatesIn.includes(theCase.district)',
    to: 'worker.coordinatesIn.length > 0',
    shownBy: '../../../test/caller.spec.ts',
  },
  {
    breaks: 'R-20',
    from: 'everywhere || worker.dispatches.includes(theCase.district)',
    to: 'everywhere || worker.dispatches.length > 0',
    shownBy: '../../assignment/domain/assignment.spec.ts',
  },
];
