import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { answer, type Context, Stop } from '../../dev/parts/context.ts';
import { testDocuments } from '../api/run.ts';
import { run as test } from './test.ts';

/**
 * `npm run proof [-- --runs N]`: everything that `npm test` does, the randomised tests N times as long (default 10):
 * histories of deliveries, processes killed. `npm run proof -- api [SERVICE…] [--runs N]`: N times ten calls of every
 * operation of the APIs, generated from their documents by Schemathesis. `npm run proof -- restore`: docs/restore.md, followed
 * with pg_dump and pg_restore. `npm run proof -- away`: each service away for a minute with every page open.
 */
export const run = (context: Context): Promise<number> =>
  answer(async () => {
    const { values, positionals } = parseArgs({
      args: context.args,
      allowPositionals: true,
      options: { runs: { type: 'string', default: '10' } },
    });
    if (!/^[1-9]\d*$/.test(values.runs)) throw new Stop(`--runs wants a whole number, not "${values.runs}"`);
    const [what, ...only] = positionals;
    if (what === 'api') return testDocuments(context, 10 * Number(values.runs), only);
    if (what === 'restore' || what === 'away') return proofs(context.root, `proof/${what}`);
    if (what) throw new Stop(`there is no proof "${what}"; there is: api, away, restore`);
    process.env['TEST_RUNS'] = values.runs;
    return (await test({ ...context, args: [] })) || proofs(context.root);
  });

/** What is too long for `npm test`: `*.proof.ts`. */
function proofs(root: string, path = ''): Promise<number> {
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const config = join(root, 'proof', 'proof.config.js');
  const flags = ['--experimental-vm-modules', '--no-warnings', jest, '--config', config, '--runInBand', path];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, flags, { cwd: root, stdio: 'inherit' });
    child.on('error', () => resolve(1)).on('exit', (code) => resolve(code ?? 1));
  });
}
