/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S002-9',
    from: 'if (room && room.capacity < guests.length)',
    to: 'if (room && guests.length === 0)',
  },
  {
    breaks: 'R-22 reasons',
    from: '  requireReasonForOpenRoles(asCoordinatorSees);',
    to: '',
    shownBy: './book.spec.ts',
  },
];
