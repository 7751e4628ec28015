/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-3',
    from: 'text(a.term.on, b.term.on)',
    to: 'text(b.term.on, a.term.on)',
    shownBy: './term.spec.ts',
  },
  {
    breaks: 'P-15',
    from: 'if (anew.on >= term.on) return',
    to: 'if (anew.on) return',
    shownBy: './term.spec.ts',
  },
];
