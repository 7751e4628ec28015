/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  { breaks: 'P-28 own-lines', from: 'one.personId === personId && !one.hidden', to: '!one.hidden' },
  {
    breaks: 'P-28 done',
    from: 'no + takenBack + willNotAnswer + notReached > 0',
    to: 'no + takenBack + willNotAnswer + notReached >= 0',
  },
  { breaks: 'R-26 silence', from: 'today >= answerBy && thinking', to: 'thinking' },
];
