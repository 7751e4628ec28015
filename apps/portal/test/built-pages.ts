import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const portal = resolve(fileURLToPath(import.meta.url), '..', '..');
const root = resolve(portal, '../..');
const cache = join(root, '.cache', 'pages');

/** What pages are made of: themselves, their build, what they import of ours, and what is installed. */
const madeOf = [
  ...['web', 'vite', 'vite.config.ts', 'clients.ts', 'package.json'].map((part) => join(portal, part)),
  ...['libs/contracts/src', 'libs/policy/src', 'package-lock.json'].map((part) => join(root, part)),
  process.env['OPENAPI_DIR'] ?? join(root, 'docs/openapi'),
];

/** @returns the folder with the pages as they stand now: built once for all specs, and not again until they change. */
export async function buildPages(): Promise<string> {
  const built = join(cache, await digest());
  const isThere = () =>
    access(built).then(
      () => true,
      () => false,
    );
  if (await isThere()) return built;
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, 'fresh-'));
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--logLevel', 'warn', '--outDir', fresh, '--emptyOutDir'],
    // As they are shipped: the tests' own NODE_ENV would build React for development, which is over the budget.
    { cwd: portal, env: { ...process.env, NODE_ENV: 'production' } },
  ).catch(async (cause) => {
    await rm(fresh, { recursive: true });
    throw cause;
  });
  // A spec that runs beside this one may have been first; nobody needs what was built before.
  const old = (await readdir(cache)).filter((name) => !name.startsWith('fresh-'));
  await rename(fresh, built).catch(async (cause) => {
    if (!(await isThere())) throw cause;
    await rm(fresh, { recursive: true });
  });
  for (const name of old)
    if (join(cache, name) !== built) await rm(join(cache, name), { recursive: true, force: true });
  return built;
}

async function digest(): Promise<string> {
  const hash = createHash('sha256');
  for (const part of madeOf) {
    const inside = await readdir(part, { recursive: true, withFileTypes: true }).catch(() => undefined);
    const files = inside?.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)) ?? [
      part,
    ];
    // The clients are made of docs/openapi, which is among these.
    for (const file of files.filter((one) => !one.includes('/api/generated/')).sort())
      hash
        .update(`${file.slice(root.length)}\0`)
        .update(await readFile(file))
        .update('\0');
  }
  return hash.digest('hex').slice(0, 20);
}
