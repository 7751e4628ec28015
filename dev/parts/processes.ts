import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Identifies a process by number and start time, because numbers are reused. */
export interface ProcessRecord {
  name: string;
  pid: number;
  startedAt: string;
}

export const recordOf = (name: string, pid: number): ProcessRecord => ({ name, pid, startedAt: startOf(pid) ?? '' });

export const isAlive = ({ pid, startedAt }: ProcessRecord): boolean => startOf(pid) === startedAt;

/** The start time of a process, as the system prints it; undefined when it does not exist or is a zombie. */
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

/** Signals a process group; false when it has no processes left. */
export function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch (error) {
    // EPERM: there is a process of another user (PostgreSQL's).
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Signals a group to end and kills it after the given time. */
export async function endGroup(pid: number, signal: NodeJS.Signals, withinMs: number): Promise<void> {
  if (!signalGroup(pid, signal)) return;
  if (await until(() => !signalGroup(pid, 0), withinMs)) return;
  signalGroup(pid, 'SIGKILL');
  await until(() => !signalGroup(pid, 0), 2000);
}

/** Polls every `everyMs`; false when it was never so within the time. */
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
