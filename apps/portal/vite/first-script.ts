import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk;

/** As much script as may come before "Vandaag" can be used, compressed (bytes). */
export const mostFirstScript = 190_000;

/** What the first document asks for, and what it then loads at once (main.tsx). */
const roots = ['/web/index.html', '/web/workplace.tsx', '/web/areas/home/home.tsx'];
const words = ['/web/words-nl.ts', '/web/words-en.ts'];

/**
 * Names in the document all script that every page of the workplace needs, so that the browser asks for it together; and
 * refuses a build whose first page takes more than it may.
 * @param list prints what the first page's script consists of (`vite build --mode chunks`).
 */
export function firstScript(list: boolean): Plugin {
  let shipped = true;
  return {
    name: 'first-script',
    // Tests build the pages with React as it is for development.
    configResolved: ({ isProduction }) => {
      shipped = isProduction;
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { path, bundle }) => {
        if (path !== '/index.html' || !bundle) return;
        const chunks = chunksOf(bundle);
        const named = withImports(chunks, ['/web/index.html']);
        return withImports(chunks, ['/web/workplace.tsx'])
          .filter((chunk) => !named.includes(chunk))
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
            injectTo: 'head' as const,
          }));
      },
    },
    generateBundle(_options, bundle) {
      const chunks = chunksOf(bundle);
      const [most] = words
        .map((file) => withImports(chunks, [...roots, file]))
        .toSorted((one, other) => bytesOf(other) - bytesOf(one));
      if (list) print(most!);
      const bytes = bytesOf(most!);
      if (shipped && bytes > mostFirstScript) {
        this.error(
          `the first page takes ${bytes} bytes of script compressed, of at most ${mostFirstScript}: ` +
            '`npx vite build --mode chunks` in apps/portal lists it',
        );
      }
    },
  };
}

const chunksOf = (bundle: Rolldown.OutputBundle): ReadonlyMap<string, Chunk> =>
  new Map(Object.entries(bundle).flatMap(([name, file]) => (file.type === 'chunk' ? [[name, file]] : [])));

/** The chunks of these files with all that they import. */
function withImports(chunks: ReadonlyMap<string, Chunk>, files: readonly string[]): readonly Chunk[] {
  const found = new Set<Chunk>();
  const add = (chunk: Chunk | undefined) => {
    if (!chunk || found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) add(chunks.get(name));
  };
  for (const file of files) {
    const chunk = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith(file));
    if (!chunk) throw new Error(`the pages have no chunk of ${file}`);
    add(chunk);
  }
  return [...found];
}

const sizes = new WeakMap<Chunk, number>();
function sizeOf(chunk: Chunk): number {
  const size = sizes.get(chunk) ?? gzipSync(chunk.code, { level: 9 }).length;
  sizes.set(chunk, size);
  return size;
}
const bytesOf = (chunks: readonly Chunk[]): number => chunks.reduce((sum, chunk) => sum + sizeOf(chunk), 0);

/** Each file, and each package or folder by its share in the files it is in. */
function print(chunks: readonly Chunk[]): void {
  const parts = new Map<string, number>();
  for (const chunk of chunks) {
    const modules = Object.entries(chunk.modules);
    const whole = modules.reduce((sum, [, { renderedLength }]) => sum + renderedLength, 0);
    for (const [id, { renderedLength }] of modules) {
      const part = partOf(id);
      parts.set(part, (parts.get(part) ?? 0) + (sizeOf(chunk) * renderedLength) / whole);
    }
  }
  const lines = (sized: readonly (readonly [string, number])[]) =>
    sized
      .toSorted(([, one], [, other]) => other - one)
      .map(([name, bytes]) => `${String(Math.round(bytes)).padStart(8)}  ${name}`)
      .join('\n');
  console.log(`\n${bytesOf(chunks)} bytes of at most ${mostFirstScript}, compressed:`);
  console.log(lines(chunks.map((chunk) => [chunk.fileName, sizeOf(chunk)])));
  console.log(`\nof these:\n${lines([...parts])}`);
}

function partOf(id: string): string {
  const [, dependency] = /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id) ?? [];
  const [, area] = /\/apps\/portal\/(web\/(?:areas\/)?[^/]+)/.exec(id) ?? [];
  const [, library] = /\/(libs\/[^/]+)/.exec(id) ?? [];
  return dependency ?? area ?? library ?? id;
}
