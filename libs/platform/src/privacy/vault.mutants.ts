/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-29',
    from: "await this.tx.query('DELETE FROM vault.subject_key WHERE subject = $1', [subject]);",
    to: '',
    shownBy: '../../test/privacy.spec.ts',
  },
];
