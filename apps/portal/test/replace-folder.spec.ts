import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFolder } from '../replace-folder.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'rondetafel-replace-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function folder(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(root, name, file, '..'), { recursive: true });
    await writeFile(join(root, name, file), text);
  }
  return join(root, name);
}

const fresh = { 'index.html': 'new', 'assets/b.js': 'b' };

test('what was built takes the place of what was there, and what is not in it goes', async () => {
  const pages = await folder('pages', { 'index.html': 'old', 'assets/a.js': 'a' });
  await replaceFolder(await folder('fresh', fresh), pages);
  expect((await readdir(root)).sort()).toEqual(['pages']);
  expect(await readFile(join(pages, 'index.html'), 'utf8')).toBe('new');
  expect(await readdir(join(pages, 'assets'))).toEqual(['b.js']);
});

test('two that replace it at the same time never leave a moment without a page', async () => {
  const pages = await folder('pages', { 'index.html': 'old' });
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, nth) => [`assets/${nth}.js`, 'x']));
  const two = [await folder('one', { ...many, ...fresh }), await folder('other', { ...many, ...fresh })];
  let done = false;
  const replaced = Promise.all(two.map((from) => replaceFolder(from, pages))).finally(() => {
    done = true;
  });
  const seen = new Set<string>();
  while (!done) seen.add(await readFile(join(pages, 'index.html'), 'utf8'));
  await replaced;
  expect([...seen].filter((text) => text !== 'old' && text !== 'new')).toEqual([]);
  expect(await readdir(join(pages, 'assets'))).toHaveLength(201);
});
