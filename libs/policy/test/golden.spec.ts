import { readFileSync } from 'node:fs';
import { addWorkingDays, calendarOf } from '../src/index.ts';
import { almere } from './almere.ts';
import { bruteForce } from './golden/brute-force.ts';

const golden = readFileSync(new URL('./golden/ten-working-days.tsv', import.meta.url), 'utf8');
const lines = golden.trimEnd().split('\n');
const calendar = calendarOf(almere.calendar);

test('the golden file has every start date of 2025 through 2028, as counted by hand-typed days', () => {
  expect(lines).toHaveLength(1461);
  expect(golden).toBe(bruteForce());
});

test('ten working days after each of the 1,461 start dates end where the golden file says, with the same skipped days', () => {
  const computed = lines.map((line) => {
    const term = addWorkingDays(calendar, line.slice(0, 10), 10);
    const skipped = term.skipped.map(({ on, name }) => `${on} ${name.nl}`).join(', ');
    return [term.receivedOn, term.on, term.provisional ? 'provisional' : 'fixed', skipped].join('\t');
  });
  expect(computed).toEqual(lines);
});
