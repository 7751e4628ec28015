import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('../web', import.meta.url));
const read = (file: string) => readFileSync(join(web, file), 'utf8');

/** What a page is opened with. */
export interface Ids {
  readonly caseId: string;
  readonly requestId: string;
  readonly messageId: string;
}

/** Comes and goes by itself: the end of signing in. */
const noPage = new Set(['aangemeld']);

/**
 * The address of every page of the workplace, made from its routes so that a new page can't be forgotten, and of every tab
 * of a case.
 * @throws Error for a page that is opened with something these tests don't have.
 */
export function everyAddress(ids: Ids): string[] {
  const areas = readdirSync(join(web, 'areas')).map((area) => `areas/${area}/routes.tsx`);
  const files = [...areas, 'shell/routes.tsx', 'shell/public-pages.ts'];
  const paths = files.flatMap((file) => [...read(file).matchAll(/\bpath: '([^']+)'/g)].map(([, path = '']) => path));
  const pages = paths
    .filter((path) => !noPage.has(path))
    .map((path) =>
      path === '*'
        ? '/nergens'
        : `/${path.replace(/:(\w+)/g, (_, name: string) => {
            const id = ids[name as keyof Ids];
            if (!id) throw new Error(`${path}: say in addresses.ts what ${name} is`);
            return id;
          })}`,
    );
  const tabs = partsOfCase().map((part) => `/casussen/${ids.caseId}?deel=${part}`);
  return ['/', ...new Set([...pages, ...tabs])];
}

/** But the first, which the address of the case itself opens. */
function partsOfCase(): string[] {
  const [, parts = ''] = /^const parts = \[(.+)\] as const;$/m.exec(read('areas/case/case.tsx')) ?? [];
  return [...parts.matchAll(/'(\w+)'/g)].map(([, part = '']) => part).slice(1);
}
