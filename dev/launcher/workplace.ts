import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Job } from '../parts/part.ts';

/** What the browser's part of the portal is made of. */
const sources = [
  'apps/portal/web',
  'apps/portal/vite.config.ts',
  'apps/portal/clients.ts',
  'apps/portal/package.json',
  'libs/contracts/src',
  'libs/policy/src',
  'municipalities',
  'docs/openapi',
];

/** Builds the pages of the workplace with Vite; does nothing when no source of them changed. */
export async function buildWorkplace(root: string, runJob: (job: Job) => Promise<void>): Promise<void> {
  const recordFile = join(root, '.cache', 'bundle', 'workplace.json');
  const portal = join(root, 'apps', 'portal');
  const page = join(portal, 'dist', 'web', 'index.html');
  const wanted = await fingerprint(root);
  const built = await readFile(recordFile, 'utf8').catch(() => '');
  if (built === `${wanted}${await contentHash(page)}`) return;
  const vite = [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'];
  await runJob({ name: 'workplace-build', command: process.execPath, args: vite, cwd: portal, env: { NO_COLOR: '1' } });
  await mkdir(join(root, '.cache', 'bundle'), { recursive: true });
  await writeFile(recordFile, `${wanted}${await contentHash(page)}`);
}

async function fingerprint(root: string): Promise<string> {
  const digest = createHash('sha256');
  for (const source of sources) {
    const inside = await readdir(join(root, source), { recursive: true, withFileTypes: true }).catch(() => undefined);
    const files = inside
      ?.filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      // Made by the build itself.
      .filter((file) => !file.includes('/generated/'));
    for (const file of files?.sort() ?? [join(root, source)]) digest.update(file).update(await contentHash(file));
  }
  return digest.digest('hex');
}

const contentHash = (file: string) =>
  readFile(file).then(
    (content) => createHash('sha256').update(content).digest('hex'),
    () => 'absent',
  );
