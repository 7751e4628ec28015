import { execFile } from 'node:child_process';
import { access, mkdir } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium as playwright } from 'playwright-core';

const run = promisify(execFile);
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** A Chromium that comes as an npm package; it runs on Node 20 too, whatever its `engines` say. */
const packaged = '@sparticuz/chromium@153.0.0';
const cache = resolve(fileURLToPath(import.meta.url), '../../../.cache/chromium');

/** A real browser for tests: the one in CHROMIUM, the system's, or one fetched by npm when a test first needs it. */
export async function chromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] || (await systems()) || (await fetched());
  // Tests run as root in containers, where Chromium's own sandbox cannot; it sees nothing but this machine's pages.
  return playwright.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

async function systems(): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const path of names.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    if (await isThere(path)) return path;
  }
  return undefined;
}

async function fetched(): Promise<string> {
  const folder = join(cache, 'node_modules', '@sparticuz', 'chromium');
  if (!(await isThere(folder))) {
    await mkdir(cache, { recursive: true });
    await run('npm', ['install', '--prefix', cache, '--no-save', packaged]);
  }
  const script = `import('@sparticuz/chromium').then(async (m) => console.log(await m.default.executablePath()))`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: cache });
  return stdout.trim();
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
