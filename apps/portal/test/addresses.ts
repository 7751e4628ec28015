import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('../web', import.meta.url));
const read = (file: string) => readFileSync(join(web, file), 'utf8');

/** What a page is opened with. */
export type Ids = Readonly<Record<string, string>>;

/** Comes and goes by itself: the end of signing in. */
const noPage = new Set(['aangemeld']);

/** What of each entry beside the workplace is opened; the folder holds its document. */
const ofEntries: Readonly<Record<string, readonly string[]>> = {
  'own-page': ['/mijn'],
  resident: ['/antwoord#token', '/keuze#token'],
  examples: ['/voorbeelden'],
};

/**
 * The address of every page, made from the routes of the workplace, its tabs of a case and the entries of the build, so
 * that a new one can't be forgotten.
 * @throws Error for a page that is opened with something these tests don't have, and for an entry without an address.
 */
export function everyAddress(ids: Ids): string[] {
  const areas = readdirSync(join(web, 'areas')).map((area) => `areas/${area}/routes.tsx`);
  const files = [...areas, 'shell/routes.tsx', 'shell/public-pages.ts'];
  const paths = files.flatMap((file) => [...read(file).matchAll(/\bpath: '([^']+)'/g)].map(([, path = '']) => path));
  const pages = paths.filter((path) => !noPage.has(path)).map((path) => addressOf(path, ids));
  const tabs = partsOfCase().map((part) => `/casussen/${ids['caseId']}?deel=${part}`);
  const entries = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('/index.html'))
    .flatMap((file) => {
      const entry = file.replace('/index.html', '');
      const addresses = ofEntries[entry];
      if (!addresses) throw new Error(`${entry}: say in addresses.ts what is opened of it`);
      return addresses;
    });
  return [...new Set(['/', ...pages, ...tabs, ...entries])];
}

function addressOf(path: string, ids: Ids): string {
  if (path === '*') return '/nergens';
  return `/${path.replace(/:(\w+)/g, (_, name: string) => {
    const id = ids[name];
    if (!id) throw new Error(`${path}: say in every-answer.ts what ${name} is`);
    return id;
  })}`;
}

/** But the first, which the address of the case itself opens. */
function partsOfCase(): string[] {
  const [, parts = ''] = /^const parts = \[(.+)\] as const;$/m.exec(read('areas/case/case.tsx')) ?? [];
  return [...parts.matchAll(/'(\w+)'/g)].map(([, part = '']) => part).slice(1);
}
