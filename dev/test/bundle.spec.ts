import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundle } from '../bundler/bundle.mjs';

let root: string;
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const made = (file: string) => statSync(file, { bigint: true }).ino;
const entries = ['services/one/src/main.ts', 'services/other/src/main.ts', 'dev/commands/go.ts'];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bundle-'));
  write('node_modules/.package-lock.json', '{}');
  write('node_modules/told/package.json', '{ "name": "told", "main": "told.js" }');
  write('node_modules/told/told.js', `module.exports = { told: 'first' };`);
  write('services/one/src/word.ts', `export const word: string = 'one';`);
  write(
    'services/one/src/main.ts',
    `import { told } from 'told'; import { word } from './word.ts'; console.log(told, word);`,
  );
  write('services/other/src/main.ts', `console.log('other');`);
  write('dev/commands/go.ts', `import { told } from 'told'; console.log(told);`);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('of what runs by itself npm packages are inside, of a command outside', async () => {
  const [one, , command] = await bundle(root, entries);
  expect(readFileSync(one!, 'utf8')).toContain('first');
  expect(readFileSync(command!, 'utf8')).not.toContain('first');
});

test('a bundle is made again when one of its files or an npm package changed, and no other is', async () => {
  const [one, other] = await bundle(root, entries);
  const before = [made(one!), made(other!)];
  await bundle(root, entries);
  expect([made(one!), made(other!)]).toEqual(before);
  write('services/one/src/word.ts', `export const word: string = 'changed';`);
  await bundle(root, [entries[1]!, entries[0]!]);
  expect(readFileSync(one!, 'utf8')).toContain('changed');
  expect(made(other!)).toBe(before[1]);
  write('node_modules/told/told.js', `module.exports = { told: 'second' };`);
  write('node_modules/.package-lock.json', '{ "changed": true }');
  await bundle(root, entries);
  expect(readFileSync(one!, 'utf8')).toContain('second');
});
