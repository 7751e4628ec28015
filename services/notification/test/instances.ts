import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { until } from '@rondetafel/platform/testing';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The service as it is shipped: one file. */
export async function bundled(): Promise<string> {
  const script = `import { bundle } from ${JSON.stringify(`${root}dev/bundler/bundle.mjs`)};
    console.log((await bundle(${JSON.stringify(root)}, ['services/notification/src/main.ts']))[0]);`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  return stdout.trim();
}

export interface Instance {
  readonly url: string;
  readonly process: ChildProcess;
  /** Of the process; null when a signal ended it. */
  readonly exited: Promise<number | null>;
}

/** A process of its own, ready to work. */
export async function startInstance(file: string, settings: Record<string, string>): Promise<Instance> {
  const port = await freePort();
  const child = spawn(process.execPath, [file], {
    env: { PATH: process.env['PATH'], ...settings, PORT: String(port), PARENT_PIPE: '1' },
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const url = `http://127.0.0.1:${port}`;
  await until(
    () =>
      fetch(`${url}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      ),
    90_000,
  );
  return { url, process: child, exited };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}
