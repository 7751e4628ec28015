import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const portal = resolve(fileURLToPath(import.meta.url), '..', '..');

/** The pages as they stand now, built into a folder of the test's own. */
export async function buildPages(outDir: string): Promise<string> {
  const vite = resolve(portal, '../../node_modules/vite/bin/vite.js');
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--logLevel', 'warn', '--outDir', outDir, '--emptyOutDir'],
    // As they are shipped: the tests' own NODE_ENV would build React for development, which is over the budget.
    { cwd: portal, env: { ...process.env, NODE_ENV: 'production' } },
  );
  return outDir;
}
