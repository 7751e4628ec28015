import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { pathsBelow } from '../sources/files.ts';

/** One file of ours imports another. Paths from the root, with forward slashes. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** @param packages folder by name, of our own packages: a path into one of them starts with its folder. */
export function everyImport(root: string, packages: ReadonlyMap<string, string>): Import[] {
  return pathsBelow(root, (path) => /\.(tsx?|mjs)$/.test(path)).flatMap((from) => {
    const { importedFiles } = ts.preProcessFile(readFileSync(join(root, from), 'utf8'), true, true);
    return importedFiles.flatMap(({ fileName }) => {
      const to = fileName.startsWith('.') ? posix.join(posix.dirname(from), fileName) : inPackage(fileName, packages);
      return to ? [{ from, to }] : [];
    });
  });
}

/** `@rondetafel/eventing/testing` → libs/eventing/testing. */
function inPackage(name: string, packages: ReadonlyMap<string, string>): string | undefined {
  const [scope, short, ...rest] = name.split('/');
  const folder = packages.get(`${scope}/${short}`);
  return folder && [folder, ...rest].join('/');
}
