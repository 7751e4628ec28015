import type { machine } from '../bench/machine.ts';
import type { Finding } from './campaign.ts';

const columns: readonly (readonly [string, (finding: Finding) => string | number])[] = [
  ['fault', ({ name }) => name],
  ['times', ({ times }) => times],
  ['commands', ({ commands }) => commands],
  ['lost', ({ lost }) => lost],
  ['double', ({ double }) => double],
  ['ghosts', ({ ghosts }) => ghosts],
  ['out of order', ({ disordered }) => disordered],
  ['stuck', ({ stuck }) => stuck],
  ['recovery p50', ({ recoveries }) => seconds(quantile(recoveries, 0.5))],
  ['max', ({ recoveries }) => seconds(Math.max(...recoveries))],
];

const width = (nth: number) => Math.max(columns[nth]![0].length, nth === 0 ? 18 : 7);

export const titles = columns
  .map(([title], nth) => title.padStart(nth === 0 ? 0 : width(nth)).padEnd(width(nth)))
  .join('  ');

export const row = (finding: Finding): string =>
  columns
    .map(([, of], nth) =>
      nth === 0 ? String(of(finding)).padEnd(width(nth)) : String(of(finding)).padStart(width(nth)),
    )
    .join('  ');

export const isFaultless = ({ lost, double, ghosts, disordered, stuck, recoveries }: Finding): boolean =>
  lost + double + ghosts + disordered + stuck === 0 && recoveries.every(Number.isFinite);

/** docs/fault-campaign.md: as measured. */
export function page(
  on: ReturnType<typeof machine>,
  { kills, rate }: { kills: number; rate: number },
  findings: readonly Finding[],
): string {
  const cells = (texts: readonly (string | number)[]) => `| ${texts.join(' | ')} |`;
  const sum = (of: (finding: Finding) => number) => findings.reduce((total, finding) => total + of(finding), 0);
  return `# What happened when things went wrong

Written by \`npm run faults -- --kills ${kills} --rate ${rate} --write\`. Three services in a ring, two processes each, on a real PostgreSQL and a real Kafka; ${rate} commands a second where the machine could; ${sum(({ times }) => times)} faults, ${sum(({ commands }) => commands)} acknowledged commands with four effects each. The account is kept outside the system (\`faults/load.ts\`), the effects without any constraint that would hide a repetition.

Machine: ${Object.entries(on)
    .map(([name, value]) => `${name} ${JSON.stringify(value)}`)
    .join(', ')}.

${cells(columns.map(([title]) => title))}
${cells(columns.map(() => '---'))}
${findings.map((finding) => cells(columns.map(([, of]) => of(finding)))).join('\n')}

- **lost**: of an acknowledged command, an effect that never came; of a doubtful one (the database was asked to commit and did not answer), some effects but not all. **ghosts**: effects of a refused one. **stuck**: left open a minute after the last fault, by status and by number. Recovery: seconds from the end of the cause until a command given after it was handled by everybody.
${findings.map(({ name, what }) => `- \`${name}\`: ${what}`).join('\n')}
`;
}

function quantile(of: readonly number[], share: number): number {
  const sorted = [...of].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

const seconds = (value: number) => (Number.isFinite(value) ? `${value.toFixed(1)} s` : 'never');
