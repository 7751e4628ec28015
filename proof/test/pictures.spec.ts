import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mostBytes, pictures } from '../pictures/pictures.ts';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const folder = join(root, 'docs', 'pictures');

test('the README shows every picture that npm run pictures takes, none is left from before, and none is heavy', () => {
  const files = pictures.map(({ name }) => `${name}.webp`);
  expect(readdirSync(folder).sort()).toEqual([...files].sort());
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  expect([...text.matchAll(/\(docs\/pictures\/([^)]+)\)/g)].map(([, file]) => file)).toEqual(files);
  for (const file of files) expect(statSync(join(folder, file)).size).toBeLessThanOrEqual(mostBytes);
});
