import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '../parts/context.ts';
import { until } from '../parts/processes.ts';
import { prepareFolder } from './claim.ts';
import type { Options } from './options.ts';

/** Whether this is the background process. */
export const detached = process.env['RONDETAFEL_DETACHED'] === '1';

/** Starts the launcher in the background, shows its output until it is ready, and leaves it running. */
export async function startDetached({ root, args }: Context, { dataDir }: Options): Promise<number> {
  prepareFolder(dataDir);
  mkdirSync(join(dataDir, 'logs'), { recursive: true });
  const log = join(dataDir, 'logs', 'launcher.log');
  const output = openSync(log, 'a+');
  let from = statSync(log).size;
  const child = spawn(process.execPath, [join(root, 'dev', 'run.mjs'), 'start', ...args], {
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...process.env, RONDETAFEL_DETACHED: '1' },
  });
  let ended: number | undefined;
  child.on('exit', (code) => {
    ended = code ?? 1;
  });
  let ready = false;
  await until(() => {
    const chunk = Buffer.alloc(65_536);
    const length = readSync(output, chunk, 0, chunk.length, from);
    from += length;
    const text = chunk.subarray(0, length).toString();
    process.stdout.write(text);
    ready ||= /^rondetafel ready: /m.test(text);
    return length === 0 && (ready || ended !== undefined);
  }, 600_000);
  closeSync(output);
  child.unref();
  return ready ? 0 : (ended ?? 1);
}
