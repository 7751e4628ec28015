import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decisionNotes, decisionsPage } from '../rules/decisions-page.ts';
import { pathsBelow } from '../sources/files.ts';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const inside = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
const pages = [...readdirSync(root), ...inside('docs'), ...inside('releases'), ...pathsBelow(root, () => true)].filter(
  (path) => path.endsWith('.md'),
);
/** A decision note may be named by its number: `docs/decisions/0020`. */
const exists = (path: string) => existsSync(join(root, path)) || pages.some((page) => page.startsWith(`${path}-`));

test.each(pages)('%s names no file that does not exist', (page) => {
  const text = readFileSync(join(root, page), 'utf8').replace(/```[\s\S]*?```/g, '');
  const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, path]) => join(dirname(page), path!));
  const named = [...text.matchAll(/`((?:apps|dev|docs|libs|municipalities|proof|releases|services)\/[\w./-]+)`/g)];
  expect([...links, ...named.map(([, path]) => path!)].filter((path) => !exists(path))).toEqual([]);
});

describe('decision notes', () => {
  const folder = join(root, 'docs', 'decisions');
  const notes = decisionNotes(folder);

  test('each has a number of its own, and its title bears it', () => {
    const numbers = notes.map(({ number }) => number);
    expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
    expect(notes.filter(({ number, title }) => !title.startsWith(`${number}. `))).toEqual([]);
  });

  test('all stand in their list (npm run docs)', () => {
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe(decisionsPage(notes));
  });

  test('none is longer than forty lines', () => {
    const lines = (file: string) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').length;
    expect(notes.filter(({ file }) => lines(file) > 40)).toEqual([]);
  });
});
