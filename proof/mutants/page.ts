import { basename } from 'node:path';
import type { Mutant, Suite } from './mutant.ts';
import { type Measured, type Results, resultOf } from './results.ts';

/** docs/mutants-eventing.md: the mutants, the test that detects each, and why some can't be detected. */
export function mutantsPage(name: string, { about, mutants }: Suite, results: Results): string {
  const all = mutants.map((mutant) => ({ mutant, measured: resultOf(results, mutant) }));
  const seen = all.filter(({ measured }) => measured && measured.red > 0);
  const unseen = all.filter(({ measured }) => measured?.red === 0);
  const explained = unseen.filter(({ mutant }) => mutant.harmless);
  const open = unseen.filter(({ mutant }) => !mutant.harmless);
  const unmeasured = all.filter(({ measured }) => !measured);
  const section = (title: string, of: readonly Line[], line: (of: Line) => string) =>
    of.length === 0 ? [] : [`## ${title}`, '', ...of.map(line), ''];
  return [
    `# What the tests of ${name} notice`,
    '',
    `Printed by \`npm run docs\` from [what was measured](mutants-${name}.json): ${about}, each alone, in a copy of the project (\`npm run mutants -- ${name} [--rest] [WHAT …]\`). A result holds for the very break it was measured with.`,
    '',
    `**${all.length} breaks: ${seen.length} noticed, ${explained.length} not and explained, ${open.length} not and unexplained, ${unmeasured.length} not measured.**`,
    '',
    ...section('Not noticed, and why that is no harm', explained, ({ mutant, measured }) =>
      [`- ${place(mutant)} (${measured!.on})`, `  - ${mutant.harmless}`].join('\n'),
    ),
    ...section('Not noticed', open, ({ mutant, measured }) => `- ${place(mutant)} (${measured!.on})`),
    ...section('Not measured', unmeasured, ({ mutant }) => `- ${place(mutant)}`),
    ...section(
      'Noticed',
      seen,
      ({ mutant, measured }) =>
        `- ${place(mutant)}: \`${basename(measured!.by ?? mutant.shownBy)}\` “${measured!.test}” (${measured!.on})`,
    ),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

interface Line {
  mutant: Mutant;
  measured: Measured | undefined;
}

const place = ({ breaks }: Mutant) => (breaks.includes('[') ? `\`${breaks.replaceAll('`', '’')}\`` : breaks);
