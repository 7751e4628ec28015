/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S002-47',
    from: `"anyOf": [{ "organisationKind": "youth-health-service" }],
          "per": "table",
          "when": "always",
          "hiddenUntilReleased": false,`,
    to: `"anyOf": [{ "organisationKind": "youth-health-service" }],
          "per": "table",
          "when": "safety-signal",
          "hiddenUntilReleased": true,`,
    shownBy: '../services/scheduling/src/roster/domain/roster.spec.ts',
  },
  {
    breaks: 'S002-52',
    from: `"when": "always",
          "hiddenUntilReleased": false,
          "rule": "S002-52"
        },
        {
          "role": "health-centre",`,
    to: `"when": "safety-signal",
          "hiddenUntilReleased": true,
          "rule": "S002-52"
        },
        {
          "role": "health-centre",`,
    shownBy: '../services/scheduling/src/roster/domain/roster.spec.ts',
  },
];
