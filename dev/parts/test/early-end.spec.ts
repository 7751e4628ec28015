import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../bundler/bundle.mjs';
import { until } from '../processes.ts';

const root = resolve(fileURLToPath(import.meta.url), '..', '..', '..', '..');

/** @returns the process and the folder of its parts, once they run. */
async function start(): Promise<[ChildProcess, string]> {
  const [file] = await bundle(root, ['dev/parts/testing/early-end.ts']);
  const child = spawn(process.execPath, [file!, root], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [folder] = await once(createInterface({ input: child.stdout! }), 'line');
  return [child, folder];
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'a campaign that ends early, by %s, leaves nothing behind',
  async (signal) => {
    const [child, folder] = await start();
    expect(existsSync(folder)).toBe(true);
    child.kill(signal);
    setTimeout(() => child.kill(signal), 50);
    expect(await once(child, 'exit')).toEqual([130, null]);
    expect(existsSync(folder)).toBe(false);
  },
  60_000,
);

test('what a killed one left, the next removes', async () => {
  const [killed, left] = await start();
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  expect(existsSync(left)).toBe(true);
  const [next] = await start();
  next.kill('SIGTERM');
  await once(next, 'exit');
  expect(await until(() => !existsSync(left), 50_000)).toBe(true);
}, 60_000);
