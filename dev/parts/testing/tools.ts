import { execFile } from 'node:child_process';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

// What only tests need, fetched by the ordinary package managers when a test first asks for it, and kept in
// .cache/tools: a first start and a clean install stay small.

const run = promisify(execFile);
const cache = resolve(fileURLToPath(import.meta.url), '../../../../.cache/tools');

/** A package of npm, outside the project's own tree. @returns its folder, with `node_modules` in it. */
export const npmTool = (name: string, version: string): Promise<string> =>
  fetchOnce(`${name}-${version}`, (folder) =>
    run('npm', ['install', '--prefix', folder, '--no-save', `${name}@${version}`]),
  );

/** An archive of Maven Central (`group:artifact:version:type`), unpacked. @returns its folder. */
export const mavenTool = (artifact: string): Promise<string> =>
  fetchOnce(artifact, (folder) =>
    run('mvn', ['-q', '-B', 'dependency:unpack', `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`]),
  );

/** Runs `install` for a folder that is not there yet; whoever asks at the same time gets the one that was first. */
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
