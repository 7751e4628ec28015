/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  { breaks: 'P-26 told-once', from: 'sameReader(one, reader) && tells(one)', to: 'tells(one)' },
  {
    breaks: 'P-26 time-to-postpone',
    from: 'addWorkingDays(calendar, today, 1)',
    to: 'addWorkingDays(calendar, today, 0)',
  },
  { breaks: 'P-26 postponed-together', from: 'waiting?.dueAt ?? usual', to: 'usual' },
  { breaks: 'P-26 ends', from: 'if (untilOn <= today)', to: 'if (untilOn < today)' },
  {
    breaks: 'P-26 went-out',
    from: 'waits(notice) && !isBefore(now, notice.dueAt)',
    to: '!isBefore(now, notice.dueAt)',
  },
  {
    breaks: 'P-26 coordinator again',
    from: "(about !== 'coordinator-changed' || waits(one))",
    to: 'true',
  },
];
