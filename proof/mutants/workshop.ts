import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { broken, type Mutant } from './mutant.ts';

export interface TestOutcome {
  fullName: string;
  status: 'passed' | 'failed' | 'pending' | string;
}

export interface TestRun {
  /** Which tests: only those whose full name matches. */
  readonly pattern: string;
  /** Ends the run as soon as the result is known. */
  readonly enough?: (test: TestOutcome) => boolean;
  /** Timeout of a run in milliseconds. */
  readonly within: number;
}

export interface TestReport {
  /** False when the file did not even start. */
  readonly loads: boolean;
  /** False when the run had to be ended. */
  readonly ended: boolean;
  readonly tests: readonly TestOutcome[];
}

/** A copy of the project in which mutants are applied, with links to the installed packages. */
export interface Workshop {
  test(file: string, run: TestRun): Promise<TestReport>;
  /** The result of `work` with one mutant applied, which is reverted afterwards. */
  withBroken<T>(mutant: Mutant, work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface WorkshopOptions {
  /** For the tests: the addresses of PostgreSQL and Kafka. */
  readonly env: NodeJS.ProcessEnv;
  /** Default timeout of a test in milliseconds. */
  readonly testTimeout?: number | undefined;
}

const leftOut = new Set(['node_modules', '.git', '.cache', '.data', 'dist']);

export async function openWorkshop(root: string, { env, testTimeout }: WorkshopOptions): Promise<Workshop> {
  const copy = await mkdtemp(join(tmpdir(), 'rondetafel-mutants-'));
  await cp(root, copy, {
    recursive: true,
    filter: (path) =>
      path === root ||
      !relative(root, path)
        .split('/')
        .some((part) => leftOut.has(part)),
  });
  await linkPackages(root, copy);

  const test = async (file: string, { pattern, enough = () => false, within }: TestRun): Promise<TestReport> => {
    const flags = [
      '--experimental-vm-modules',
      '--no-warnings',
      join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
      '--maxWorkers=1',
      `--reporters=${join(copy, 'proof', 'mutants', 'reporter.mjs')}`,
      ...(testTimeout ? [`--testTimeout=${testTimeout}`] : []),
    ];
    // In a group of its own, so that what the tests start ends with them.
    const jest = spawn(process.execPath, [...flags, '--testNamePattern', pattern, '--runTestsByPath', file], {
      cwd: copy,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const end = () => {
      if (jest.exitCode === null && jest.pid) process.kill(-jest.pid, 'SIGKILL');
    };
    // In a process group of its own it does not receive Ctrl-C.
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    const interrupted = (signal: NodeJS.Signals) => {
      end();
      rmSync(copy, { recursive: true, force: true });
      process.off(signal, interrupted);
      process.kill(process.pid, signal);
    };
    for (const signal of signals) process.on(signal, interrupted);
    let late = false;
    const alarm = setTimeout(() => {
      late = true;
      end();
    }, within);
    const tests: TestOutcome[] = [];
    let report: { loads?: boolean } | undefined;
    for await (const line of createInterface({ input: jest.stdout })) {
      if (!line.startsWith('{')) continue; // output of a test
      const outcome = JSON.parse(line);
      if ('loads' in outcome) {
        report = outcome;
        continue;
      }
      tests.push(outcome);
      if (enough(outcome)) {
        end();
        break;
      }
    }
    clearTimeout(alarm);
    for (const signal of signals) process.off(signal, interrupted);
    return { loads: report?.loads ?? tests.length > 0, ended: !late, tests };
  };

  return {
    test,
    async withBroken(mutant, work) {
      const file = join(copy, mutant.in);
      const whole = await readFile(file, 'utf8');
      await writeFile(file, broken(whole, mutant));
      try {
        return await work();
      } finally {
        await writeFile(file, whole);
      }
    },
    close: () => rm(copy, { recursive: true, force: true }),
  };
}

/** One link per package: a link to the whole folder would resolve our own packages to the original. */
async function linkPackages(root: string, copy: string): Promise<void> {
  const [from, to] = [join(root, 'node_modules'), join(copy, 'node_modules')];
  await mkdir(join(to, '@rondetafel'), { recursive: true });
  for (const name of await readdir(from)) {
    if (name !== '@rondetafel') await symlink(join(from, name), join(to, name));
  }
  for (const group of ['libs', 'services', 'apps']) {
    for (const name of await readdir(join(copy, group))) {
      await symlink(join(copy, group, name), join(to, '@rondetafel', name));
      const nested = join(root, group, name, 'node_modules');
      if (existsSync(nested)) await symlink(nested, join(copy, group, name, 'node_modules'));
    }
  }
}
