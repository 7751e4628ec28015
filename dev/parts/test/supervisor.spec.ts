import { existsSync, readFileSync } from 'node:fs';
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

/** Milliseconds; longer than a process takes to start on a busy machine. */
const patience = 50_000;
const untilSaid = (form: RegExp) => until(() => lines.some((line) => form.test(line)), patience);
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
    await until(() => running.length === 1 && running[0]!.pid !== before!.pid, patience);
    expect(running.map(isAlive)).toEqual([true]);
  });

  test('leaves a part stopped that is held, and starts it again when it is released', async () => {
    await supervisor.start(part(staying));
    const [before] = running;
    await supervisor.hold('part');
    expect([isAlive(before!), running.filter(isAlive), supervisor.isHeld('part'), lines]).toEqual([
      false,
      [],
      true,
      [],
    ]);
    await supervisor.release('part');
    expect(await until(() => running.some(isAlive), patience)).toBe(true);
    expect(supervisor.isHeld('part')).toBe(false);
  });

  test('does not start a part that is held before its first start, until it is released', async () => {
    await supervisor.hold('part');
    expect(supervisor.isHeld('part')).toBe(true);
    await supervisor.start(part(staying));
    expect(running).toEqual([]);
    await supervisor.release('part');
    expect(await until(() => running.some(isAlive), patience)).toBe(true);
    await supervisor.hold('other');
    await supervisor.release('other');
    expect(supervisor.isHeld('other')).toBe(false);
  });

  test('goes on without a part that is held while it is awaited', async () => {
    const awaited = supervisor.start({ ...part(staying), answers: async () => false });
    expect(await until(() => running.some(isAlive), patience)).toBe(true);
    await supervisor.hold('part');
    await awaited;
    expect([running.filter(isAlive), lines]).toEqual([[], []]);
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

  test('waits for a part that logs progress as long as its log grows', async () => {
    const ready = join(dir, 'ready');
    const script = `let n = 0; setInterval(() => { console.log('segment ' + ++n);
      if (n === 12) require('fs').writeFileSync(${JSON.stringify(ready)}, ''); }, 300)`;
    await supervisor.start({ ...part(script), answers: async () => existsSync(ready), logsProgress: true }, 3_000);
    expect(existsSync(ready)).toBe(true);
  });

  test.each([true, false])(
    'shows the last log lines of a part that does not answer (logs progress: %p)',
    async (logsProgress) => {
      const hangs = part(`console.log('loading'); console.log('segment 1'); ${staying}`);
      await expect(supervisor.start({ ...hangs, answers: async () => false, logsProgress }, 3_000)).rejects.toThrow(
        /^part did not answer within 3 s.*part\.log:\n {2}loading\n {2}segment 1$/,
      );
    },
  );

  test('moves a log that has become long, and the part goes on writing', async () => {
    supervisor = new Supervisor({ logDir: join(dir, 'logs'), say: () => {}, longestLog: 2_000, lookAtLogsEveryMs: 50 });
    await supervisor.start(part(`let n = 0; setInterval(() => console.log('line ' + ++n + '.'.repeat(100)), 5)`));
    const [log, before] = ['part.log', 'part.log.1'].map((name) => join(dir, 'logs', name));
    expect(await until(() => existsSync(before!), patience)).toBe(true);
    expect(await until(() => readFileSync(log!, 'utf8').includes('line'), patience)).toBe(true);
    expect(await until(() => !readFileSync(before!, 'utf8').includes('line 1.'), patience)).toBe(true);
    expect(readFileSync(log!, 'utf8')).not.toContain('\0');
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
