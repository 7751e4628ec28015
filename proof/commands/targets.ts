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

/** A run of Nx. Several at the same time share its cache. */
export interface Lane {
  readonly targets: readonly string[];
  /** Patterns of Nx, such as `tag:kind:proof`. All projects unless given. */
  readonly only?: readonly string[];
  readonly without?: readonly string[];
  readonly parallel: number;
}

/**
 * Runs targets of projects; unchanged ones come from Nx's local cache, report included.
 * @param lanes run beside each other.
 * @returns the exit code: 0, or 1 when anything failed.
 */
export async function runTargets(
  root: string,
  lanes: readonly Lane[],
  { env, signal }: { env?: NodeJS.ProcessEnv; signal?: AbortSignal } = {},
): Promise<number> {
  const began = Date.now();
  rmSync(reportsFolder(root), { recursive: true, force: true });
  const nx = join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
  const codes = await Promise.all(
    lanes.map(({ targets, only, without, parallel }) => {
      const which = [...(only ? [`--projects=${only}`] : []), ...(without ? [`--exclude=${without}`] : [])];
      const args = ['run-many', '-t', ...targets, ...which, `--parallel=${parallel}`, '--outputStyle=static'];
      return new Promise<number>((resolve) => {
        const child = spawn(process.execPath, [nx, ...args], {
          cwd: root,
          env: env ?? process.env,
          stdio: ['ignore', 'inherit', 'inherit'],
        });
        child.on('error', () => resolve(1)).on('exit', (exitCode) => resolve(exitCode ?? 1));
        signal?.addEventListener('abort', () => child.kill());
      });
    }),
  );
  const [passed, failed] = printReports(root, began);
  // A target can fail before it has a report.
  const missing = codes.some((code) => code !== 0) && failed === 0 ? 1 : 0;
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
