import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { broken, type Mutant } from './mutant.ts';

export interface TestOutcome {
  fullName: string;
  status: 'passed' | 'failed' | 'pending' | string;
}

/** A copy of the project in which things may be broken, with the installed packages linked in. */
export interface Workshop {
  /** Runs these test files, only tests whose full name matches. `loads: false` when a file did not even start. */
  test(files: readonly string[], pattern: string): Promise<{ loads: boolean; tests: TestOutcome[] }>;
  /** The same with one break in place, which is mended afterwards. */
  testBroken(mutant: Mutant, pattern: string): Promise<{ loads: boolean; tests: TestOutcome[] }>;
  close(): Promise<void>;
}

const leftOut = new Set(['node_modules', '.git', '.cache', '.data', 'dist']);

/** @param env addresses of PostgreSQL and Kafka for the tests. */
export async function openWorkshop(root: string, env: NodeJS.ProcessEnv): Promise<Workshop> {
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

  const test = async (files: readonly string[], pattern: string) => {
    const report = join(copy, 'report.json');
    await rm(report, { force: true });
    const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
    const flags = ['--experimental-vm-modules', '--no-warnings', jest, '--maxWorkers=1', '--json'];
    await new Promise<void>((resolve, reject) => {
      const args = [...flags, '--outputFile', report, '--testNamePattern', pattern, '--runTestsByPath', ...files];
      spawn(process.execPath, args, { cwd: copy, env: { ...process.env, ...env }, stdio: 'ignore' })
        .on('error', reject)
        .on('exit', () => resolve());
    });
    const { testResults, numRuntimeErrorTestSuites } = JSON.parse(await readFile(report, 'utf8'));
    const tests = testResults.flatMap(({ assertionResults }: { assertionResults: TestOutcome[] }) => assertionResults);
    return { loads: numRuntimeErrorTestSuites === 0, tests };
  };

  return {
    test,
    async testBroken(mutant, pattern) {
      const file = join(copy, mutant.in);
      const whole = await readFile(file, 'utf8');
      await writeFile(file, broken(whole, mutant));
      try {
        return await test([mutant.shownBy], pattern);
      } finally {
        await writeFile(file, whole);
      }
    },
    close: () => rm(copy, { recursive: true, force: true }),
  };
}

/** Each package by a link of its own: a link for all of them would lead our own packages back to the whole original. */
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
