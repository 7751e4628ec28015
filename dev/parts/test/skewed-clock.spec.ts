import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { skewedClock } from '../testing/real-parts.ts';

const root = resolve(fileURLToPath(import.meta.url), '..', '..', '..', '..');

/** Prints by how many seconds the clock is ahead: at first, and once the file says two minutes behind. */
const program = `
const ahead = (now) => Math.round((now - performance.timeOrigin - performance.now()) / 1000);
console.log(ahead(Date.now()), ahead(new Date()), ahead(Reflect.construct(Date, [])), new Date(0).getTime());
require('node:fs').writeFileSync(process.env.CLOCK_FILE, '-120');
setTimeout(() => console.log(ahead(Date.now()), new Date() instanceof Date), 400);`;

test('the wall clock of one process jumps while it runs', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rondetafel-clock-'));
  try {
    const file = join(folder, 'clock');
    await writeFile(file, '3600');
    const env = { ...process.env, NODE_OPTIONS: skewedClock(root), CLOCK_FILE: file, FORCE_COLOR: '0' };
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', program], { env });
    expect(stdout.trim().split('\n')).toEqual(['3600 3600 3600 0', '-120 true']);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
