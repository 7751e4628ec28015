/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-5 replacing',
    from: "one.progress === 'waiting' && replaces[news].includes(one.news)",
    to: "one.progress === 'in-hand' && replaces[news].includes(one.news)",
  },
  {
    breaks: 'P-11 replacing',
    from: "'offer-withdrawn': ['offered'],\n};",
    to: '};',
  },
  {
    breaks: 'P-18 replacing',
    from: 'cancelled: aboutAppointments,',
    to: '',
  },
];
