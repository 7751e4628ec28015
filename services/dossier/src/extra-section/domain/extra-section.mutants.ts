/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'R-4 registered',
    from: "if (!section) throw refuse('extra-section-unknown', { rule: 'R-4', kind: 'unknown' });",
    to: 'if (!section) return;',
  },
  {
    breaks: 'R-4 until when',
    from: "if (!isOpen(section, today)) throw refuse('extra-section-over', { rule: 'R-4' });",
    to: '',
  },
];
