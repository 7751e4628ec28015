/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S002-45',
    from: "const answered = openRequests(theCase, 'upscaling');",
    to: "const answered = openRequests(theCase, 'upscaling').slice(0, 1);",
  },
];
