import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Stop } from '../parts/context.ts';
import { type Ports, portsFrom } from '../parts/ports.ts';
import { isAlive } from '../parts/processes.ts';
import { readLock } from './claim.ts';

/** Which platform a command is about, as `npm start` was told; without either the one in `.data`. */
export interface Which {
  port?: string | undefined;
  data?: string | undefined;
}

/** For `parseArgs`. */
export const whichPlatform = { port: { type: 'string' }, data: { type: 'string' } } as const;

/** Where a platform with this port keeps its data: noted at its start, for commands that are given its port only. */
const noteOf = (root: string, port: number) => join(root, '.cache', 'platforms', String(port));

export function notePlatform(root: string, port: number, dataDir: string): void {
  mkdirSync(join(root, '.cache', 'platforms'), { recursive: true });
  writeFileSync(noteOf(root, port), dataDir);
}

export const forgetPlatform = (root: string, port: number): void => rmSync(noteOf(root, port), { force: true });

/** The data folder of the platform; it need not be running. */
export function dataDirOf(root: string, { port, data }: Which): string {
  if (data !== undefined || port === undefined) return resolve(root, data ?? '.data');
  const at = numberOf(port);
  const noted = readNote(root, at);
  // One that was killed leaves its note, and another may have its port since.
  if (noted !== undefined && portIn(noted) === at) return noted;
  const standard = resolve(root, '.data');
  if (portIn(standard) === at) return standard;
  throw new Stop(`no platform of this project runs at port ${at}: give the folder of its data with --data`);
}

/** @throws Stop when nothing runs in the folder given. */
export function portsOf(root: string, { port, data }: Which): Ports {
  if (port !== undefined) return portsFrom(numberOf(port));
  const dataDir = resolve(root, data ?? '.data');
  const running = portIn(dataDir);
  if (running === undefined && data !== undefined) throw new Stop(`nothing runs in ${dataDir}`);
  return portsFrom(running ?? 8080);
}

/** The port of what runs in a folder. */
function portIn(dataDir: string): number | undefined {
  const running = readLock(dataDir);
  return running && isAlive(running.launcher) ? Number(new URL(running.portal).port) : undefined;
}

function readNote(root: string, port: number): string | undefined {
  try {
    return readFileSync(noteOf(root, port), 'utf8');
  } catch {
    return undefined;
  }
}

function numberOf(port: string): number {
  const number = Number(port);
  if (!Number.isInteger(number) || number < 1024 || number > 65_535)
    throw new Stop(`--port wants a whole number, not "${port}"`);
  return number;
}
