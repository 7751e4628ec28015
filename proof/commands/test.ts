import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer, type Context } from '../../dev/parts/context.ts';
import { startTestParts } from '../../dev/parts/testing/parts.ts';
import { runChecks } from './check.ts';

interface Count {
  passed: number;
  failed: number;
}

/** Tests that start a whole platform: one at a time, after the others. */
const heavy = [
  '<rootDir>/proof/(e2e|story)/',
  '<rootDir>/libs/eventing/faults/',
  '<rootDir>/dev/test/(platform|keycloak)',
];

/** Two also on two cores, where Jest would take one: these tests wait more than they compute. */
const workers = Math.max(2, availableParallelism() - 1);

/** `npm test`: everything. `npm test -- libs/eventing`: only the tests of that path, without the checks. */
export const run = ({ root, args }: Context): Promise<number> =>
  answer(async () => {
    const counts: Count[] = [];
    if (args.length === 0) counts.push(await runChecks(root));
    const stopped = new Promise<'stopped'>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('stopped'));
    });
    const parts = await startTestParts(root);
    try {
      const addresses = await Promise.race([parts.ready, stopped]);
      if (addresses === 'stopped') return 1;
      const env = { ...process.env, ...addresses };
      const wholePlatforms = heavy.map(inRoot(root));
      const all = [
        [`--maxWorkers=${workers}`, '--testPathIgnorePatterns', '/node_modules/', '/dist/', ...wholePlatforms],
        ['--runInBand', '--testPathPatterns', ...wholePlatforms],
      ];
      const rounds = args.length > 0 ? [args] : all;
      for (const round of rounds) {
        const count = await Promise.race([runJest(root, round, env), stopped]);
        if (count === 'stopped') return 1;
        counts.push(count);
      }
    } finally {
      running?.kill();
      parts.ready.catch(() => undefined);
      await parts.stop();
    }
    const total = (key: keyof Count) => counts.reduce((sum, count) => sum + count[key], 0);
    console.log(`${total('passed')} passed, ${total('failed')} failed`);
    return total('failed') === 0 ? 0 : 1;
  });

let running: ChildProcess | undefined;

async function runJest(root: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'rondetafel-jest-'));
  const report = join(folder, 'report.json');
  const flags = ['--experimental-vm-modules', '--no-warnings'];
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  // What failed may have left a connection open; the run ends all the same.
  const options = ['--forceExit', '--json', '--outputFile', report];
  const child = spawn(process.execPath, [...flags, jest, ...options, ...args], {
    cwd: root,
    env,
    // With --json Jest writes its report to stdout too: the file is enough.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  running = child;
  const code = await new Promise<number>((resolve) => child.on('exit', (exitCode) => resolve(exitCode ?? 1)));
  try {
    const result = JSON.parse(await readFile(report, 'utf8'));
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    // Jest can fail for more than tests, such as no test found for a path.
    return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Jest takes paths as regular expressions. */
const inRoot = (root: string) => (pattern: string) =>
  pattern.replace('<rootDir>', root.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
