#!/usr/bin/env node
// The target `test` of a project (`npx nx test scheduling`): the specs in its folder. Arguments are Jest's; paths are
// relative to the project's folder. Writes Jest's report to .cache/reports. Unless the environment has the addresses of
// PostgreSQL and Kafka, jest.config.js starts them; `--without-parts`: these specs need none.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failWhatIsLeftOpen } from './left-open.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const folder = relative(root, process.cwd()).replaceAll('\\', '/');
const { name } = JSON.parse(readFileSync('package.json', 'utf8')).nx;
const report = join(root, '.cache', 'reports', `${name}-test.json`);
mkdirSync(dirname(report), { recursive: true });
rmSync(report, { force: true });

const given = process.argv.slice(2).filter((argument) => argument !== '--without-parts');
const paths = given.filter((argument) => !argument.startsWith('-'));
const options = given.filter((argument) => argument.startsWith('-'));
const jest = spawn(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
    ...(existsSync('jest.config.js') ? ['--config', join(root, folder, 'jest.config.js')] : []),
    '--json',
    '--outputFile',
    report,
    ...(options.some((option) => option.startsWith('--maxWorkers')) ? [] : ['--runInBand']),
    ...options,
    '--testPathPatterns',
    ...(paths.length > 0 ? paths : ['']).map((path) => `${inside()}.*${path}`),
  ],
  {
    cwd: root,
    env: { ...process.env, ...(process.argv.includes('--without-parts') && { TEST_PARTS: 'none' }) },
    // With --json Jest also writes its report to stdout.
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => jest.kill(signal));
failWhatIsLeftOpen(jest, report, `npx nx test ${name} -- --detectOpenHandles`);
jest.on('exit', (code) => process.exit(code ?? 1));

/** Jest takes paths as regular expressions. Projects inside this one have a target of their own. */
function inside() {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const nested = workspaces
    .filter((workspace) => workspace.startsWith(`${folder}/`))
    .map((workspace) => `${workspace.slice(folder.length + 1)}/`);
  const escaped = `${root}/${folder}/`.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return `^${escaped}${nested.length > 0 ? `(?!${nested.join('|')})` : ''}`;
}
