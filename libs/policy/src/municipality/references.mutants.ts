/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'P-25',
    from: "ground.default && ground.kind === 'consent',",
    to: 'false,',
    shownBy: './parse.spec.ts',
  },
];
