import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { debianTool } from '../../dev/parts/testing/tools.ts';

const here = resolve(fileURLToPath(import.meta.url), '..');

test('Prometheus takes the alert rules, and each fires when it should and not before', async () => {
  const promtool = join(await debianTool('prometheus'), 'usr', 'bin', 'promtool');
  const run = (...args: string[]) => promisify(execFile)(promtool, args, { cwd: here });
  expect((await run('check', 'rules', '../../docs/alerts.yml')).stdout).toMatch(/SUCCESS: \d+ rules found/);
  expect((await run('test', 'rules', 'alerts.test.yml')).stdout).toContain('SUCCESS');
}, 120_000);
