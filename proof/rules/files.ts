import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface SourceFile {
  /** From the root, with forward slashes. */
  path: string;
  text: string;
}

const folders = ['libs', 'services', 'apps', 'dev', 'proof'];
const notOurs = new Set(['node_modules', 'dist', 'generated', 'yesterday']);
/** Cite rules as data: the readers of citations themselves, and what breaks them. */
const aboutRules = /^proof\/(rules|mutants)\/|^proof\/test\/rules\.spec\.ts$/;

/** Every file of TypeScript that people wrote, sorted by path. */
export function sourceFiles(root: string): SourceFile[] {
  const found: string[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory() && !notOurs.has(entry.name)) walk(join(folder, entry.name));
      else if (/\.tsx?$/.test(entry.name) && entry.isFile()) found.push(join(folder, entry.name));
    }
  };
  for (const folder of folders) walk(join(root, folder));
  return found
    .map((file) => ({ path: relative(root, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }))
    .filter(({ path }) => !aboutRules.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

export const isSpec = ({ path }: SourceFile): boolean => /\.spec\.tsx?$/.test(path);
