import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A process named so that a later process with the same number is not taken for it. */
export interface ProcessRecord {
  name: string;
  pid: number;
  startedAt: string;
}

export const recordOf = (name: string, pid: number): ProcessRecord => ({ name, pid, startedAt: startOf(pid) ?? '' });

export const isAlive = ({ pid, startedAt }: ProcessRecord): boolean => startOf(pid) === startedAt;

/** When the process started, in the system's own words; undefined when there is none (or only its zombie). */
function startOf(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
    }
    // After the command's closing bracket: state is field 3, start time field 22 of proc(5).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** Signals a whole process group; false when nobody of it is left. */
export function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch (error) {
    // EPERM: someone is there who is not ours (PostgreSQL's own user, seen by a guardian without rights).
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Asks a group to end and, when it has not after the given time, ends it. */
export async function endGroup(pid: number, signal: NodeJS.Signals, withinMs: number): Promise<void> {
  if (!signalGroup(pid, signal)) return;
  if (await until(() => !signalGroup(pid, 0), withinMs)) return;
  signalGroup(pid, 'SIGKILL');
  await until(() => !signalGroup(pid, 0), 2000);
}

/** Asks again and again, every `everyMs`; false when it was never so within the time. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  withinMs: number,
  { everyMs = 50, signal }: { everyMs?: number; signal?: AbortSignal } = {},
): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() > end || signal?.aborted) return false;
    await pause(everyMs);
  }
  return true;
}
