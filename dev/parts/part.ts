/** A process that is expected to finish. */
export interface Job {
  name: string;
  command: string;
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Working directory; absent: the launcher's. */
  cwd?: string;
}

/** A long-running process that the supervisor keeps alive. */
export interface Part extends Job {
  /** Whether it responds. Polled until it is true. */
  answers(): Promise<boolean>;
  /** It may take any time to start, as long as its log grows. */
  logsProgress?: boolean;
}

/** Whether an HTTP address responds with success. */
export async function answersHttp(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** A foreign program under the guardian, which stops it with `stopSignal` when the launcher has ended. */
export function guarded(
  root: string,
  stopSignal: NodeJS.Signals,
  program: string,
  args: readonly string[],
  as?: { uid: number; gid: number },
): Pick<Part, 'command' | 'args'> {
  const user = as ? [String(as.uid), String(as.gid)] : ['-', '-'];
  return {
    command: process.execPath,
    args: [`${root}/dev/parts/guardian.mjs`, stopSignal, ...user, program, ...args],
  };
}
