import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failWhatIsLeftOpen } from '../../dev/left-open.mjs';
import { answer, type Context } from '../../dev/parts/context.ts';
import { startTestParts } from '../../dev/parts/testing/parts.ts';
import { quick } from './check.ts';
import { countsOf, type Lane, runTargets } from './targets.ts';

/**
 * `npm test`: checks and tests of every project, unchanged ones from Nx's cache, on one PostgreSQL and one Kafka.
 * `npm test -- libs/eventing`: only the specs of that path, without the checks and never from the cache.
 */
export const run = ({ root, args }: Context): Promise<number> =>
  answer(async () => {
    const stopping = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stopping.abort());
    const parts = await partsOnDemand(root);
    try {
      const env = { ...process.env, TEST_PARTS: parts.url };
      return args.length > 0
        ? await runJest(root, args, env, stopping.signal)
        : await runTargets(root, lanes, { env, signal: stopping.signal });
    } finally {
      await parts.stop();
    }
  });

const everything = [...quick, 'test'];

/**
 * Their specs start whole platforms: they wait more than they compute, and last longest. Nothing depends on them, so Nx
 * alone would begin with them when the others are through.
 */
const ofPlatforms = ['tag:kind:proof', 'tag:kind:development'];

/** More at the same time than there are cores, since all of them wait for something now and then. */
const lanes: readonly Lane[] = [
  { targets: everything, only: ofPlatforms, parallel: 1 },
  { targets: everything, without: ofPlatforms, parallel: 2 },
];

/** Starts PostgreSQL and Kafka when the first test requests their addresses: not at all if every test is cached. */
async function partsOnDemand(root: string) {
  let parts: ReturnType<typeof startTestParts> | undefined;
  const server = createServer(async (_request, response) => {
    try {
      parts ??= startTestParts(root);
      response.end(JSON.stringify(await (await parts).ready));
    } catch (error) {
      console.error(error);
      response.writeHead(500).end();
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      const started = await parts;
      started?.ready.catch(() => undefined);
      await started?.stop();
    },
  };
}

async function runJest(root: string, args: readonly string[], env: NodeJS.ProcessEnv, signal: AbortSignal) {
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const folder = await mkdtemp(join(tmpdir(), 'rondetafel-jest-'));
  try {
    const report = join(folder, 'report.json');
    const flags = ['--experimental-vm-modules', '--no-warnings', jest, '--maxWorkers=2'];
    const child = spawn(process.execPath, [...flags, '--json', '--outputFile', report, ...args], {
      cwd: root,
      env,
      // With --json Jest also writes its report to stdout.
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    signal.addEventListener('abort', () => child.kill());
    failWhatIsLeftOpen(child, report, `npm test -- ${args.join(' ')} --detectOpenHandles`);
    const [code] = await once(child, 'exit');
    const { passed, failed } = countsOf(JSON.parse(await readFile(report, 'utf8')));
    // Jest can fail for more than tests, such as no test found for a path.
    console.log(`${passed} passed, ${failed === 0 && code !== 0 ? 1 : failed} failed`);
    return code ?? 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
