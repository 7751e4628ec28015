import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface SourceFile {
  /** From the root, with forward slashes. */
  path: string;
  text: string;
}

const folders = ['libs', 'services', 'apps', 'dev', 'proof', 'municipalities'];
const notOurs = new Set(['node_modules', 'dist', 'generated', 'yesterday']);
/** Files that contain rule numbers as data: the code that reads citations, the mutants, the sentences of rules. */
const aboutRules =
  /^proof\/(rules|mutants|sources)\/|^proof\/test\/(rules|words)\.spec\.ts$|^libs\/policy\/texts\/rules\.ts$|\.mutants\.ts$/;

/** The paths from the root of all files that are not generated and match `wanted`, sorted. */
export function pathsBelow(root: string, wanted: (path: string) => boolean): string[] {
  const found: string[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory() && !notOurs.has(entry.name)) walk(join(folder, entry.name));
      else if (entry.isFile()) found.push(relative(root, join(folder, entry.name)).replaceAll('\\', '/'));
    }
  };
  for (const folder of folders) walk(join(root, folder));
  return found.filter(wanted).sort();
}

/** Every file of TypeScript that may cite a rule, sorted by path. */
export const sourceFiles = (root: string): SourceFile[] =>
  pathsBelow(root, (path) => /\.tsx?$/.test(path) && !aboutRules.test(path)).map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }));

export const isSpec = ({ path }: SourceFile): boolean => /\.spec\.tsx?$/.test(path);
