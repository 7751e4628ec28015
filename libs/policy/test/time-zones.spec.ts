import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { addWorkingDays, calendarOf, explainTerm } from '../src/index.ts';
import { almere } from './almere.ts';

const receipts = [
  '2027-03-27T23:30:00Z',
  '2027-03-28T22:30:00Z',
  '2027-10-30T22:30:00Z',
  '2027-10-31T23:30:00Z',
  '2027-04-22T22:15:00Z',
  '2026-12-31T23:30:00Z',
  '2027-04-22',
];

/** Runs in a separate process: the rules are its argument, the explained terms its output. */
const probe = `
  import { addWorkingDays, calendarOf, explainTerm } from './index.ts';
  const { rules, receipts } = JSON.parse(process.argv[2]);
  const calendar = calendarOf(rules);
  const terms = receipts.map((from) => addWorkingDays(calendar, from, 10));
  console.log(JSON.stringify({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, terms, told: terms.map((term) => explainTerm(term)) }));
`;

test('a process in any time zone gives the same terms and the same words', async () => {
  const bundle = await build({
    stdin: { contents: probe, resolveDir: fileURLToPath(new URL('../src', import.meta.url)), loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const calendar = calendarOf(almere.calendar);
  const terms = receipts.map((from) => addWorkingDays(calendar, from, 10));
  const told = terms.map((term) => explainTerm(term));
  for (const zone of ['UTC', 'Europe/Amsterdam', 'America/New_York']) {
    const output = execFileSync(
      process.execPath,
      ['--input-type=module', '-', JSON.stringify({ rules: almere.calendar, receipts })],
      { env: { ...process.env, NODE_OPTIONS: '', TZ: zone }, input: bundle.outputFiles[0]!.contents, encoding: 'utf8' },
    );
    expect(JSON.parse(output)).toEqual({ zone, terms: JSON.parse(JSON.stringify(terms)), told });
  }
});
