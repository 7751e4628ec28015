import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Whether node_modules holds what package-lock.json says, by a hash over both, never by times: npm writes what it
 * really installed to node_modules/.package-lock.json as its last step, so a broken-off install counts as none.
 */
export async function isInstalled(root) {
  try {
    const wanted = await packages(join(root, 'package-lock.json'));
    const present = await packages(join(root, 'node_modules', '.package-lock.json'));
    // Packages for another kind of machine stand in the lockfile as optional and are rightly absent.
    const expected = Object.keys(wanted).filter((path) => path && (present[path] || !wanted[path].optional));
    return hash(wanted, expected) === hash(present, expected);
  } catch {
    return false;
  }
}

async function packages(file) {
  return JSON.parse(await readFile(file, 'utf8')).packages;
}

function hash(from, paths) {
  const digest = createHash('sha256');
  for (const path of paths) {
    const { version, integrity, link } = from[path] ?? {};
    // A workspace is a link to its folder: its own version says nothing about what is installed.
    digest.update(JSON.stringify(from[path] ? [path, link || !integrity ? 'ours' : version, integrity] : [path]));
  }
  return digest.digest('hex');
}
