import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { machine } from '../../dev/parts/testing/machine.ts';
import type { Finding } from '../../libs/eventing/faults/campaign.ts';
import { isFaultless, type Row, rowOf, titles, valuesOf } from '../../libs/eventing/faults/table.ts';

/** A row of the table with where it comes from: kinds that take hours are not all run in one go. */
type Kept = Row & { readonly on: string; readonly machine: ReturnType<typeof machine> };

/**
 * Adds what was found to `docs/fault-campaign.json`, in the place of what an earlier run found of the same kinds, and
 * writes `docs/fault-campaign.md` from all of it: as measured, missed figures too.
 *
 * @param kinds All there are, in their order.
 */
export function writeDown(
  root: string,
  kinds: readonly { readonly name: string }[],
  machine: Kept['machine'],
  findings: readonly Finding[],
): void {
  const file = join(root, 'docs', 'fault-campaign.json');
  const before: Kept[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const on = new Date().toISOString().slice(0, 16);
  const kept = new Map(before.map((row) => [row.name, row]));
  for (const finding of findings) kept.set(finding.name, { ...rowOf(finding), on, machine });
  const rows = kinds.flatMap(({ name }) => kept.get(name) ?? []);
  writeFileSync(file, `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
  writeFileSync(join(root, 'docs', 'fault-campaign.md'), page(rows));
}

const line = (texts: readonly (string | number)[]) => `| ${texts.join(' | ')} |`;

function page(rows: readonly Kept[]): string {
  // What happened together was counted together.
  const counted = rows.filter(
    (row, nth) => !row.together || rows.findIndex((one) => one.together === row.together) === nth,
  );
  const sum = (of: (row: Kept) => number, over = rows) => over.reduce((total, row) => total + of(row), 0);
  const machines = [...new Set(rows.map(({ machine: { load: _, ...one } }) => Object.values(one).join(', ')))];
  const missed = rows.filter((row) => !isFaultless(row)).map(({ name }) => `\`${name}\``);
  return `# What happened when things went wrong

Written by \`npm run faults -- --write\` (the last run of each kind, from \`docs/fault-campaign.json\`). ${sum(({ times }) => times)} faults; ${sum(({ commands }) => commands, counted)} acknowledged commands, ${sum(({ events }) => events, counted)} events. Kinds that begin with \`services-\` happen to the four services as they run in production, under load of whole cases over their HTTP APIs, all in the same hour: their commands, events and findings are those of all of them together. The others to three small services in a ring, two processes each, which write down every effect without any constraint that would hide a repetition. Each on a PostgreSQL and a Kafka of their own; the account is kept outside the system.

Machine: ${machines.join('; ')}. Its load averages when the run of a kind began are in the table: more than its cores says that others ran beside it, and recovery is wall time.

${missed.length === 0 ? 'Nothing was lost, doubled, out of order or left open. Aims for the recovery: a service 15 s, the relay 2 s, the broker 15 s, PostgreSQL 10 s, a timer 5 s.' : `**Missed**: ${missed.join(', ')}.`}

${line([...titles, 'measured', 'load'])}
${line([...titles, '', ''].map(() => '---'))}
${rows.map((row) => line([...valuesOf(row), row.on.replace('T', ' '), row.machine.load.join(' ')])).join('\n')}

- **lost**: of an acknowledged command, an effect that never came; of a doubtful one (asked, and no answer), some effects but not all. **double**: an effect twice. **ghosts**: effects of a refused command. **stuck**: left open a minute after the last fault, by status and by number.
- **recovery**: seconds from the end of the cause until work given after it was done by everybody; what that is for a kind, its line says.
${rows.map(({ name, what }) => `- \`${name}\`: ${what}`).join('\n')}
`;
}
