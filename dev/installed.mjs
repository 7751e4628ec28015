import { createHash } from 'node:crypto';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/**
 * Whether node_modules matches package-lock.json, by a hash over both, never by times: npm writes what it installed to
 * node_modules/.package-lock.json as its last step, so an interrupted install counts as none. Our own packages are links
 * to their folders, which `linkOwn` makes, so that a new one needs no install.
 */
export async function isInstalled(root) {
  try {
    const wanted = await packages(join(root, 'package-lock.json'));
    const present = await packages(join(root, 'node_modules', '.package-lock.json'));
    // Packages for other platforms are optional in the lockfile and not installed.
    const expected = Object.keys(wanted).filter(
      (path) => isForeign(path, wanted[path]) && (present[path] || !wanted[path].optional),
    );
    return hash(wanted, expected) === hash(present, expected);
  } catch {
    return false;
  }
}

/** Makes the links from node_modules to our own packages that are missing. */
export async function linkOwn(root) {
  const wanted = await packages(join(root, 'package-lock.json'));
  for (const [path, { link, resolved }] of Object.entries(wanted)) {
    if (!link) continue;
    const at = join(root, path);
    await mkdir(dirname(at), { recursive: true });
    await symlink(relative(dirname(at), join(root, resolved)), at, 'junction').catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

const isForeign = (path, { link }) => !link && /(^|\/)node_modules\//.test(path);

async function packages(file) {
  return JSON.parse(await readFile(file, 'utf8')).packages;
}

function hash(from, paths) {
  const digest = createHash('sha256');
  for (const path of paths) {
    const { version, integrity } = from[path] ?? {};
    digest.update(JSON.stringify([path, version, integrity]));
  }
  return digest.digest('hex');
}
