import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Part } from '../part.ts';
import { isAlive, type ProcessRecord, until } from '../processes.ts';
import { lastWordsIn, Supervisor } from '../supervisor.ts';

let dir: string;
let lines: string[];
let running: ProcessRecord[];
let supervisor: Supervisor;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'rondetafel-supervisor-'));
  lines = [];
  running = [];
  supervisor = new Supervisor({
    logDir: join(dir, 'logs'),
    say: (line) => lines.push(line),
    onChange: (now) => {
      running = now;
    },
  });
});

afterEach(async () => {
  await supervisor.stop([{ parts: 'rest', withinMs: 200 }]);
  await rm(dir, { recursive: true });
});

const part = (script: string): Part => ({
  name: 'part',
  command: process.execPath,
  args: ['-e', script],
  answers: async () => true,
});

const untilSaid = (form: RegExp) => until(() => lines.some((line) => form.test(line)), 10_000);
const staying = 'process.stdin.resume()';

describe('the supervisor', () => {
  test('reports the last line of a part that exits before it responds', async () => {
    const failing = {
      ...part('console.error("PORT is missing: want a number"); process.exit(1)'),
      answers: async () => false,
    };
    await expect(supervisor.start(failing)).rejects.toThrow(
      /^part did not start: PORT is missing: want a number \(log:/,
    );
  });

  test('restarts a killed part and reports it', async () => {
    await supervisor.start(part(staying));
    const [before] = running;
    process.kill(before!.pid, 'SIGKILL');
    expect(await untilSaid(/^part ended \(SIGKILL\); starting it again$/)).toBe(true);
    await until(() => running.length === 1 && running[0]!.pid !== before!.pid, 5000);
    expect(running.map(isAlive)).toEqual([true]);
  });

  test('waits longer each time when a part keeps ending', async () => {
    await supervisor.start(part('setTimeout(() => process.exit(3), 300)'));
    expect(await untilSaid(/^part ended \(exit code 3\).*; again in 1 s$/)).toBe(true);
    expect(await untilSaid(/; again in 2 s$/)).toBe(true);
  });

  test('ends a part that will not end, when its time is over', async () => {
    const deaf = join(dir, 'deaf');
    const script = `process.on('SIGTERM', () => {}); require('fs').writeFileSync(${JSON.stringify(deaf)}, ''); setInterval(() => {}, 1000)`;
    await supervisor.start({ ...part(script), answers: async () => existsSync(deaf) });
    const [record] = running;
    await supervisor.stop([{ parts: ['part'], withinMs: 500 }]);
    expect(isAlive(record!)).toBe(false);
  });

  test('runs a job to its end and reports why one failed', async () => {
    await supervisor.run({ name: 'job', command: process.execPath, args: ['-e', ''] });
    const failing = { name: 'job', command: process.execPath, args: ['-e', 'throw new Error("no such file")'] };
    await expect(supervisor.run(failing)).rejects.toThrow(/^job failed: Error: no such file/);
  });

  test('reports which program it could not find', async () => {
    const absent = { ...part(''), command: join(dir, 'absent'), answers: async () => false };
    await expect(supervisor.start(absent)).rejects.toThrow(/part did not start: .*absent cannot be run/);
  });
});

test.each([
  ['Error: boom\n    at main (file.js:1:1)\n\nNode.js v20.19.0\n', 'Error: boom'],
  [
    '{"level":30,"event":"listening"}\nconfiguration: PORT is missing: want a port number\n',
    'configuration: PORT is missing: want a port number',
  ],
  ['one line\n', 'one line'],
  ['', 'no output'],
])('the last words in %j are %j', (log, words) => {
  expect(lastWordsIn(log)).toBe(words);
});
