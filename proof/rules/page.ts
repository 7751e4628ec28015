import type { Rule } from './book.ts';
import type { Place } from './places.ts';

const families: readonly [prefix: string, title: string][] = [
  ['S000', 'S000: the coordinated approach and its dossier'],
  ['S002', 'S002: coordination when scaling up and down'],
  ['R', 'R: the readings chosen'],
  ['P', 'P: practice'],
];

/** `shown`: its test goes red when the rule is broken. `cited`: a test says it shows it, which is not proven. */
type State = 'shown' | 'cited' | 'open' | 'not for software';

const stateOf = ({ breaks, tests, notForSoftware }: Rule): State => {
  if (notForSoftware) return 'not for software';
  if (breaks.length > 0 && breaks.every(({ measured }) => measured && measured.red > 0)) return 'shown';
  return tests.length > 0 || breaks.length > 0 ? 'cited' : 'open';
};

/** docs/rules.md: every rule, which test shows it and where it lives, and what is open. */
export function rulesPage(rules: readonly Rule[]): string {
  const count = (state: State, of: readonly Rule[] = rules) => of.filter((rule) => stateOf(rule) === state).length;
  const inFamily = (prefix: string, state: State) =>
    rules.filter((rule) => rule.number.startsWith(prefix) && stateOf(rule) === state);
  const sections = (state: State, line: (rule: Rule) => string) =>
    families.flatMap(([prefix, title]) => {
      const found = inFamily(prefix, state);
      return found.length === 0 ? [] : [`### ${title}`, '', ...found.map(line), ''];
    });
  return [
    '# Rules of the domain, and the test that shows each',
    '',
    'Printed by `npm run docs` from [the list of rules](rules.json), the tests, the code and [what breaking each rule showed](mutants-rules.json). `npm run check` fails when it is out of date or when something cites a rule that does not exist.',
    '',
    `**${count('shown')} of ${rules.length} rules are shown** by a test that cites them and goes red when the rule is broken (\`npm run mutants -- rules\`); ${count('cited')} are cited without that proof; ${count('open')} are open; ${count('not for software')} are not for software. A rule that is shown may still be built in part: then it says what is missing.`,
    '',
    '| | shown | cited | open |',
    '| --- | --- | --- | --- |',
    ...families.map(([prefix, title]) => {
      const of = rules.filter((rule) => rule.number.startsWith(prefix));
      return `| ${title} | ${count('shown', of)} | ${count('cited', of)} | ${count('open', of)} |`;
    }),
    '',
    '## Shown',
    '',
    ...sections('shown', shownLine),
    ...(count('cited') > 0 ? ['## Cited, not proven', '', ...sections('cited', citedLine)] : []),
    '## Open',
    '',
    ...sections('open', ({ number, says }) => `- **${number}** ${says}`),
    '## Not for software',
    '',
    ...sections('not for software', ({ number, says, notForSoftware }) => `- **${number}** ${says} ${notForSoftware}`),
  ].join('\n');
}

const shownLine = (rule: Rule): string =>
  lines(
    rule,
    rule.breaks.map(
      ({ mutant, measured }) =>
        `shown by \`${mutant.shownBy}\`: “${measured!.test}” (red when broken, ${measured!.on})`,
    ),
  );

function citedLine(rule: Rule): string {
  const green = rule.breaks.find(({ measured }) => measured?.red === 0);
  const why = green
    ? `**its test stays green** when it is broken (${green.measured!.on}), so it is not covered`
    : 'not measured: no mutant, or one that changed since';
  const [test] = rule.tests;
  return lines(rule, [`${why}${test ? `; cited by \`${test.file}\`: “${test.title}”` : ''}`]);
}

function lines(rule: Rule, proofs: readonly string[]): string {
  const { number, says, open, breaks, tests, places } = rule;
  const others = [...new Set(tests.map(({ file }) => file))].filter(
    (file) => !breaks.some(({ mutant }) => mutant.shownBy === file),
  );
  return [
    `- **${number}** ${says}`,
    ...proofs.map((proof) => `  - ${proof}`),
    ...(others.length > 0 ? [`  - cited too in ${listed(others.map((file) => `\`${file}\``))}`] : []),
    ...(places.length > 0 ? [`  - lives in ${listed(distinct(places))}`] : []),
    ...(open ? [`  - open: ${open}`] : []),
  ].join('\n');
}

/** Where it is decided before where it is said. */
const weights = [/\/domain\//, /^libs\/policy/, /^(services|libs\/platform)/, /^municipalities/, /^apps/];
const weightOf = ({ file }: Place) => weights.findIndex((weight) => weight.test(file)) + 1 || weights.length + 1;

function distinct(places: readonly Place[]): string[] {
  const [first, ...others] = places;
  const sorted = [first!, ...others.sort((a, b) => weightOf(a) - weightOf(b))];
  return [...new Set(sorted.map(({ file, name }) => (name ? `\`${file}\` \`${name}\`` : `\`${file}\``)))];
}

const listed = (texts: readonly string[]): string =>
  texts.length > 3 ? `${texts.slice(0, 3).join(', ')} and elsewhere` : texts.join(', ');
