import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('../web', import.meta.url));
const pages = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .flatMap((file) => tagsIn(readFileSync(join(web, file), 'utf8')).map((tag) => ({ file, tag })));

/** Each opening tag of a page, with what stands in its braces. */
function tagsIn(text: string): string[] {
  return [...text.matchAll(/<Page\s/g)].map(({ index }) => {
    let depth = 0;
    const end = [...text.slice(index)].findIndex((sign) => {
      depth += Number(sign === '{') - Number(sign === '}');
      return sign === '>' && depth === 0;
    });
    return text.slice(index, index + end);
  });
}

/** A sentence of the page's own, with nothing filled in. */
const fixed = /[^a-zA-Z]title=\{(?:t\('[\w:.]+'\)|byPhone \? t\('[\w:.]+'\) : t\('[\w:.]+'\)|title)\}/;

test('every page with a name in its title has another for its window: titles stay in a browser’s history', () => {
  expect(pages.length).toBeGreaterThan(15);
  const named = pages.filter(({ tag }) => !fixed.test(tag) && !tag.includes('windowTitle='));
  expect(named).toEqual([]);
});

test('no title of a window has a name in it', () => {
  const own = pages.flatMap(({ tag }) => /windowTitle=\{(.*)\}/.exec(tag)?.[1] ?? []);
  expect(own).toHaveLength(5);
  for (const title of own) expect(title).toMatch(/^(t\('[\w:.]+'\)|titleOf\(found\))$/);
});

test('a window is named in one place, which says first that something is wrong', () => {
  // A member's own page has one title, whatever is on it, and nothing of the workplace's kit.
  const naming = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && readFileSync(join(web, file), 'utf8').includes('document.title ='))
    .sort();
  expect(naming).toEqual(['kit/window-title.ts', 'own-page/own.tsx']);
});
