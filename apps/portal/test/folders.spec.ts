import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = resolve(fileURLToPath(import.meta.url), '../../web');

/**
 * What each folder of the pages may import besides itself: those to its right, and nothing else (README). An area that is
 * not named here stands to the left of all: no other area needs it.
 */
const named = [
  'areas/home',
  'areas/case',
  'areas/upscaling',
  'areas/request',
  'areas/advice',
  'areas/planner',
  'areas/inbox',
  'areas/agenda',
  'household',
  'term',
  'directory',
  'forms',
  'shell',
  'api',
  'kit',
  'language',
  'own-text',
];
const areas = readdirSync(join(web, 'areas')).map((area) => `areas/${area}`);
const order = [...areas.filter((area) => !named.includes(area)), ...named];
/** What has an entry of its own beside the workplace. */
const entries: Record<string, readonly string[]> = {
  'own-page': ['api', 'kit', 'language'],
  resident: ['shell', 'api', 'kit', 'language'],
  examples: ['kit', 'language'],
};
const mayImport = (folder: string) =>
  entries[folder] ?? (folder === '' ? [...order, ''] : order.slice(order.indexOf(folder) + 1));

const folderOf = (file: string): string => {
  const [first = '', second = ''] = relative(web, file).split('/');
  return first === 'areas' ? `areas/${second}` : second ? first : '';
};

const files = readdirSync(web, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name) && !entry.parentPath.includes('generated'))
  .map((entry) => join(entry.parentPath, entry.name));
const sources = files.map((file) => ({ file, folder: folderOf(file), text: readFileSync(file, 'utf8') }));

/** What both entries do first. */
const besideTheEntries = /^(content-security|zod-without-eval)\.ts$/;

test('a folder imports folders below it only: no two areas import each other, and nothing below imports an area', () => {
  const wrong = sources.flatMap(({ file, folder, text }) =>
    [...text.matchAll(/(?:from|import|import\()\s*'(\.[^']+)'/g)]
      .map(([, to = '']) => resolve(dirname(file), to))
      .filter((to) => folderOf(to) !== folder && !mayImport(folder).includes(folderOf(to)))
      .filter((to) => !besideTheEntries.test(relative(web, to)))
      .map((to) => `${relative(web, file)} -> ${relative(web, to)}`),
  );
  expect(wrong).toEqual([]);
});

test('a folder says words of its own and of folders below it only', () => {
  const folderOfWords = (words: string) => (order.includes(`areas/${words}`) ? `areas/${words}` : words);
  const wrong = sources.flatMap(({ file, folder, text }) =>
    [...text.matchAll(/(?:useWords\(|TFunction<)\[?('[^)\]>]*')/g)]
      .flatMap(([, list = '']) => [...list.matchAll(/'(\w+)'/g)].map(([, words = '']) => folderOfWords(words)))
      .filter((said) => said !== folder && !mayImport(folder).includes(said))
      .map((said) => `${relative(web, file)} says ${said}`),
  );
  expect(sources.some(({ text }) => text.includes("useWords('planner')"))).toBe(true);
  expect(wrong).toEqual([]);
});

/** The folders whose words come at first, from the file that lists them. */
const firstWords = [...readFileSync(join(web, 'words-nl.ts'), 'utf8').matchAll(/\{([\w,]+)\}\/words/g)].flatMap(
  ([, names = '']) => names.split(','),
);

/** A file with all that it imports, also what comes when it is needed. */
function withImports(start: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(start)) return found;
  found.add(start);
  const { text = '' } = sources.find(({ file }) => file === start) ?? {};
  for (const [, to = ''] of text.matchAll(/(?:from|import|import\()\s*'(\.[^']+)'/g)) {
    withImports(resolve(dirname(start), to), found);
  }
  return found;
}

test('what stands on "Vandaag" and around every page says words that come at first', () => {
  const roots = ['areas/home/home.tsx', 'shell/workbench.tsx', 'shell/routes.tsx', 'areas/search/search-bar.tsx'];
  // Of an area's routes the names in the menu; their pages come later.
  const menu = files.filter((file) => basename(file) === 'routes.tsx');
  const there = new Set([...roots.flatMap((root) => [...withImports(join(web, root))]), ...menu]);
  const said = sources
    .filter(({ file }) => there.has(file))
    .flatMap(({ file, text }) =>
      [...text.matchAll(/useWords\(([^)]*)\)/g)].flatMap(([, list = '']) =>
        [...list.matchAll(/'(\w+)'/g)].map(([, words = '']) => ({ file: relative(web, file), words })),
      ),
    );
  expect(said.length).toBeGreaterThan(50);
  expect(said.filter(({ words }) => !firstWords.includes(words))).toEqual([]);
});

test('nothing that is shown waits for something after: React would take the whole page away until it is there', () => {
  const waits = sources.filter(({ text }) => /\buseSuspense\w*\(|[^.\w]use\((?!\w*Context)/.test(text));
  const alone = sources.filter(({ text }) => /[= ]lazy\(/.test(text) && !text.includes('<Suspense'));
  expect([...waits, ...alone].map(({ file }) => relative(web, file))).toEqual([]);
});

test('every folder there is has its place in that order', () => {
  const there = new Set(sources.map(({ folder }) => folder));
  expect([...there].sort()).toEqual([...order, '', ...Object.keys(entries)].sort());
});

test('a folder adds its words under its own name, by which they are found', () => {
  const added = sources.flatMap(({ file, text }) => {
    const name = /interface Folders \{\s*(\w+):/.exec(text)?.[1];
    return name ? [[name, basename(dirname(file))]] : [];
  });
  expect(added.length).toBeGreaterThan(10);
  expect(added.filter(([name, folder]) => name !== folder)).toEqual([]);
});
