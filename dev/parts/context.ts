/** The argument of every command, from `dev/run.mjs`. */
export interface Context {
  /** Absolute path of the project. */
  root: string;
  /** The command line after the command's name. */
  args: string[];
  /** Bundles entry points (paths from the root) and returns the bundles' absolute paths. */
  bundle(entries: readonly string[]): Promise<string[]>;
}

/** An error with one line for the user: what is wrong and what to do. Printed without a stack. */
export class Stop extends Error {
  override readonly name = 'Stop';
}

/** Runs a command; a `Stop` (ours, or the one of apps/ops) becomes its one line and exit code 1. */
export async function answer(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    // The message of parseArgs is one line about the unknown option.
    const { name, code } = error as NodeJS.ErrnoException;
    const isClear = name === 'Stop' || String(code).startsWith('ERR_PARSE_ARGS');
    if (!isClear) throw error;
    console.error(`rondetafel: ${(error as Error).message}`);
    return 1;
  }
}
