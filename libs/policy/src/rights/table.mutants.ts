/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S000-18',
    from: "right('see-case', open, dossier, 'S000-17'),",
    to: "right('see-case', open, [...dossier, 'intake'], 'S000-17'),",
    shownBy: '../../../../services/dossier/test/involvement.spec.ts',
  },
  {
    breaks: 'S002-22',
    from: "roles: ['professional', 'independent-coordinator', 'dispatcher', 'focal-point-officer', 'administrator'],",
    to: "roles: ['independent-coordinator', 'dispatcher', 'focal-point-officer', 'administrator'],",
    shownBy: '../../../../services/escalation/test/lists.spec.ts',
  },
  {
    breaks: 'R-1',
    from: "right('involve-party', open, ['parties'], 'S000-6, P-11'),",
    to: "right('involve-party', open, ['parties'], 'S000-6, P-11'), right('end-involvement', open, ['parties'], 'R-1'),",
    shownBy: '../../../../services/dossier/src/involvement/domain/parties.spec.ts',
  },
  {
    breaks: 'R-24',
    from: "right('see-meeting', open, ['meeting-logistics'], 'R-24'),",
    to: "right('see-meeting', open, ['meeting-logistics', 'minutes'], 'R-24'),",
    shownBy: './may-do.spec.ts',
  },
  {
    breaks: 'P-17',
    from: "right('see-case', open, dossier, 'S000-17'),",
    to: "right('see-case', open, [...dossier, 'safe-contact'], 'S000-17'),",
    shownBy: './may-do.spec.ts',
  },
  {
    breaks: 'P-38 rights',
    from: "right('see-case', open, dossier, 'S000-17'),",
    to: "right('see-case', open, [...dossier, 'life-areas'], 'S000-17'),",
    shownBy: './may-do.spec.ts',
  },
  {
    breaks: 'P-28',
    from: "right('see-request', running, ['request-metadata'], 'P-28'),",
    to: "right('see-request', running, ['request-metadata', 'request'], 'P-28'),",
    shownBy: './may-do.spec.ts',
  },
];
