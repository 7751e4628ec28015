import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failWhatIsLeftOpen } from '../left-open.mjs';

test('a run that does not end after its report fails, although no test did', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rondetafel-left-open-'));
  const report = join(folder, 'report.json');
  const script = (rest: string) => `require('fs').writeFileSync(${JSON.stringify(report)}, '{}'); ${rest}`;
  const run = async (rest: string) => {
    const child = spawn(process.execPath, ['-e', script(rest)]);
    failWhatIsLeftOpen(child, report, 'look for open handles', 2);
    return once(child, 'exit');
  };
  try {
    expect(await run('')).toEqual([0, null]);
    await writeFile(report, '');
    expect(await run(`require('net').createServer().listen(0, '127.0.0.1')`)).toEqual([null, 'SIGKILL']);
  } finally {
    await rm(folder, { recursive: true });
  }
});
