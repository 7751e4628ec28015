import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The report of a target of Nx: Jest's, or the result of a check in the same form. */
export interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly startTime: number;
  readonly testResults: readonly { readonly endTime: number }[];
}

export const reportsFolder = (root: string): string => join(root, '.cache', 'reports');

/**
 * Runs these targets of all projects; unchanged ones come from Nx's local cache, report included.
 * @returns the exit code: 0, or 1 when anything failed.
 */
export async function runTargets(
  root: string,
  targets: readonly string[],
  { parallel, env, signal }: { parallel: number; env?: NodeJS.ProcessEnv; signal?: AbortSignal },
): Promise<number> {
  const began = Date.now();
  rmSync(reportsFolder(root), { recursive: true, force: true });
  const nx = join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
  const args = ['run-many', '-t', ...targets, `--parallel=${parallel}`, '--outputStyle=static'];
  const code = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, [nx, ...args], {
      cwd: root,
      env: env ?? process.env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', () => resolve(1)).on('exit', (exitCode) => resolve(exitCode ?? 1));
    signal?.addEventListener('abort', () => child.kill());
  });
  const [passed, failed] = printReports(root, began);
  // A target can fail before it has a report.
  const missing = code !== 0 && failed === 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed + missing} failed`);
  return failed + missing === 0 ? 0 : 1;
}

export const countsOf = (report: Report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
});

function printReports(root: string, began: number): [passed: number, failed: number] {
  let [passed, failed] = [0, 0];
  for (const file of readdirSync(reportsFolder(root)).sort()) {
    const report: Report = JSON.parse(readFileSync(join(reportsFolder(root), file), 'utf8'));
    const end = Math.max(report.startTime, ...report.testResults.map(({ endTime }) => endTime));
    const own = countsOf(report);
    passed += own.passed;
    failed += own.failed;
    const seconds = `${Math.round((end - report.startTime) / 1000)} s`.padStart(6);
    const cached = report.startTime < began ? ', from the cache' : '';
    console.log(
      `${file.replace('.json', '').padEnd(20)} ${seconds}  ${own.passed} passed, ${own.failed} failed${cached}`,
    );
  }
  return [passed, failed];
}
