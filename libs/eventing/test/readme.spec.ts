import { readdirSync, readFileSync } from 'node:fs';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const guarantees = readme
  .split('## Guarantees')[1]!
  .split('\n## ')[0]!
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| guarantee') && !line.startsWith('| ---'))
  .map((line) => line.slice(2).split(' | '));
const specs = new Set(readdirSync(new URL('.', import.meta.url)).map((file) => file.replace(/\.ts$/, '')));

test.each(guarantees)(
  'the README says how it is kept, and names a test that is there: %s',
  (_guarantee, how, shownBy) => {
    const named = shownBy!.match(/[\w-]+\.spec/g) ?? [];
    expect(how).not.toBe('');
    expect(named).not.toEqual([]);
    expect(named.filter((spec) => !specs.has(spec))).toEqual([]);
  },
);
