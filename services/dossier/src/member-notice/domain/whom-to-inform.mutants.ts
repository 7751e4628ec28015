/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  { breaks: 'P-26 child-of-12', from: 'return [memberId, ...deciding];', to: 'return deciding;' },
  { breaks: 'P-26 nobody-decides', from: 'deciding.length > 0 ? deciding : [memberId]', to: 'deciding' },
  {
    breaks: 'P-35 told from outside',
    from: "(kind === 'parent' || kind === 'guardian') && holderId && name",
    to: "kind === 'parent' && holderId && name",
  },
  { breaks: 'P-26 not-there', from: '!left && !unborn', to: '!left' },
];
