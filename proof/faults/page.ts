import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { machine } from '../../dev/parts/testing/machine.ts';
import type { Finding } from '../../libs/eventing/faults/campaign.ts';
import { isFaultless, type Row, rowOf, titles, valuesOf } from '../../libs/eventing/faults/table.ts';

/** A row of the table with its date and machine: kinds that take hours are not all run together. */
type Kept = Row & { readonly on: string; readonly machine: ReturnType<typeof machine> };

/**
 * Writes the findings to `docs/fault-campaign.json`, replacing earlier ones of the same kinds, and writes
 * `docs/fault-campaign.md` from all of them, missed aims included.
 *
 * @param kinds All kinds, in order.
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
  // Kinds that ran together have common counts.
  const counted = rows.filter(
    (row, nth) => !row.together || rows.findIndex((one) => one.together === row.together) === nth,
  );
  const sum = (of: (row: Kept) => number, over = rows) => over.reduce((total, row) => total + of(row), 0);
  const machines = [...new Set(rows.map(({ machine: { load: _, ...one } }) => Object.values(one).join(', ')))];
  const missed = rows.filter((row) => !isFaultless(row) && !row.notDone).map(({ name }) => `\`${name}\``);
  const notDone = rows.filter((row) => row.notDone).map(({ name, notDone: because }) => `\`${name}\` (${because})`);
  return `# Fault campaign

Written by \`npm run faults -- --write\` (the last run of each kind, from \`docs/fault-campaign.json\`). ${sum(({ times }) => times)} faults; ${sum(({ commands }) => commands, counted)} acknowledged commands, ${sum(({ events }) => events, counted)} events. Kinds that begin with \`services-\` are faults of the four services as they run in production, under load of complete cases by people who are signed in at the portal. They happen in two storms, with one process of each service and with two; commands, events and findings are counted for all kinds of a storm together. \`services-kill-migration\`, \`services-kill-launcher\` and \`services-restore\` have a world of their own each. The others are faults of three small services in a ring, with two processes each, which record every effect without a constraint that would hide a duplicate. Each set-up has its own PostgreSQL and Kafka; results are recorded outside the system.

Machine: ${machines.join('; ')}. The table has its load averages at the start of each kind: a load above the number of cores means that other work ran at the same time, and recovery is wall time.

${missed.length === 0 ? 'Nothing was lost, duplicated, out of order or left open. Aims for recovery: a service 15 s, the relay 2 s, the broker 15 s, PostgreSQL 10 s, a timer 5 s.' : `**Missed**: ${missed.join(', ')}.`}${notDone.length === 0 ? '' : `\n\n**Not done**, so nothing is known about it: ${notDone.join(', ')}.`}

${line([...titles, 'measured', 'load'])}
${line([...titles, '', ''].map(() => '---'))}
${rows.map((row) => line([...valuesOf(row), row.on.replace('T', ' '), row.machine.load.join(' ')])).join('\n')}

- **lost**: a missing effect of an acknowledged command; of an unknown one (no response), some effects but not all. **double**: an effect twice. **ghosts**: effects of a refused command. **stuck**: still open a minute after the last fault, by status and by number.
- **recovery**: seconds from the end of the cause until work given after it was completed, unless the kind's line says otherwise.
${rows.map(({ name, what }) => `- \`${name}\`: ${what}`).join('\n')}

## A backlog of a million
\`npm run faults -- backlog\` (2026-11-23): a consumer that began with a million events, each of a stream of its own and so handled one by one, handled all of them in 37 minutes. Its process had 191 MB (297 at most), and at most 33,910 of them were open in its database: it stops fetching at 20,000, and what was fetched before that is still stored.
`;
}
