import {
  accessSync,
  chmodSync,
  constants,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Stop } from '../parts/context.ts';
import { endGroup, isAlive, type ProcessRecord, recordOf, until } from '../parts/processes.ts';

/** What a running launcher writes about itself in its data folder. */
export interface Running {
  launcher: ProcessRecord;
  portal: string;
  parts: ProcessRecord[];
}

const fileOf = (dataDir: string) => join(dataDir, 'running.json');

export function readRunning(dataDir: string): Running | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Locks the data folder for this process and ends what a killed launcher left running. One launcher per folder.
 * @returns a function to call with the running parts on each change, and without an argument at the end.
 * @throws Stop when the folder cannot be used or another launcher has it.
 */
export async function claim(
  dataDir: string,
  portal: string,
  say: (line: string) => void,
): Promise<(parts?: ProcessRecord[]) => void> {
  prepareFolder(dataDir);
  const launcher = recordOf('launcher', process.pid);
  takeLock(dataDir, { launcher, portal });
  await clearLeftovers(readRunning(dataDir)?.parts ?? [], say);

  return (parts) => {
    if (!parts) {
      rmSync(fileOf(dataDir), { force: true });
      rmSync(join(dataDir, 'launcher.lock'), { force: true });
      return;
    }
    const running: Running = { launcher, portal, parts };
    writeFileSync(`${fileOf(dataDir)}.new`, JSON.stringify(running));
    renameSync(`${fileOf(dataDir)}.new`, fileOf(dataDir));
  };
}

function takeLock(dataDir: string, mine: Pick<Running, 'launcher' | 'portal'>): void {
  const lock = join(dataDir, 'launcher.lock');
  // Creating a link is atomic, so that no process reads half a lock.
  const whole = `${lock}.${process.pid}`;
  writeFileSync(whole, JSON.stringify(mine));
  try {
    linkSync(whole, lock);
  } catch {
    const holder = readLock(dataDir);
    if (holder && isAlive(holder.launcher)) {
      throw new Stop(
        `already running in ${dataDir}: process ${holder.launcher.pid}, ${holder.portal}. ` +
          'End it with npm run stop, or start another with --port and --data',
      );
    }
    renameSync(whole, lock);
  } finally {
    rmSync(whole, { force: true });
  }
}

/** @throws Stop when the folder cannot be made or used. */
export function prepareFolder(dataDir: string): void {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    // Others may enter it, because PostgreSQL runs as another user under root. Secrets in it have modes of their own.
    if (process.getuid?.() === 0) chmodSync(dataDir, statSync(dataDir).mode | 0o001);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    throw new Stop(`cannot use the data folder ${dataDir} (${code}): change its owner, or choose another with --data`);
  }
}

/** As `mkdir -p`. Node's own recursive mkdir never returns where folders cannot be made, such as under /proc. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    makeFolder(dirname(path));
    mkdirSync(path);
  }
}

/** The launcher that holds the data folder, or held it when it was killed. */
export function readLock(dataDir: string): Pick<Running, 'launcher' | 'portal'> | undefined {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'launcher.lock'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** The parts of a killed launcher end when its pipes close; those that do not end in time are killed. */
async function clearLeftovers(parts: readonly ProcessRecord[], say: (line: string) => void): Promise<void> {
  const alive = parts.filter(isAlive);
  if (alive.length === 0) return;
  say(`waiting for what a killed start left: ${alive.map(({ name, pid }) => `${name} (${pid})`).join(', ')}`);
  await until(() => !parts.some(isAlive), 12_000);
  await Promise.all(parts.filter(isAlive).map(({ pid }) => endGroup(pid, 'SIGKILL', 0)));
}
