import { posix } from 'node:path';
import { circles } from './circles.ts';
import type { Import } from './imports.ts';

/**
 * Folders beside each other, with all that lies in them, may import each other in one direction only: capabilities of a
 * service, the folders within one, and those of `dev` and `proof`. What a folder has in files of its own stands above
 * and below its folders at once, so it is not looked at.
 */
export function circlesOfFolders(imports: readonly Import[]): string[] {
  const byParent = new Map<string, Map<string, Set<string>>>();
  const examples = new Map<string, string>();
  for (const { from, to } of imports) {
    if (/\.(spec|mutants)\.tsx?$/.test(from) || !isSource(from) || !isSource(to)) continue;
    const [one, other] = [posix.dirname(from).split('/'), posix.dirname(to).split('/')];
    const shared = one.findIndex((part, nth) => part !== other[nth]);
    // Of different projects, or one inside the other.
    if (shared < topOf(from) || shared >= Math.min(one.length, other.length)) continue;
    const parent = one.slice(0, shared).join('/');
    const folders = byParent.get(parent) ?? new Map<string, Set<string>>();
    byParent.set(parent, folders);
    folders.set(one[shared]!, (folders.get(one[shared]!) ?? new Set()).add(other[shared]!));
    const edge = `${parent}: ${one[shared]} → ${other[shared]}`;
    if (!examples.has(edge)) examples.set(edge, `${from} imports ${to}`);
  }
  return [...byParent].flatMap(([parent, folders]) =>
    circles(folders).map((circle) => {
      const edges = [...examples].filter(([edge]) =>
        circle.some((one) => circle.some((other) => edge === `${parent}: ${one} → ${other}`)),
      );
      return [
        `${parent}: folders import each other: ${circle.join(', ')}`,
        ...edges.map(([, example]) => `  ${example}`),
      ].join('\n');
    }),
  );
}

/** The folders whose own folders are looked at: of a library, service or application its sources; `dev` and `proof`. */
const isSource = (path: string) => topOf(path) > 0;
const topOf = (path: string) => {
  if (/^(dev|proof)\//.test(path)) return 1;
  return /^(libs|services|apps)\/[^/]+\/(src|web)\//.test(path) ? 3 : 0;
};
