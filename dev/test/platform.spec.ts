import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLock } from '../launcher/claim.ts';
import { freeBase, type Ports, portsFrom, takenPorts } from '../parts/ports.ts';
import { isAlive, type ProcessRecord, until } from '../parts/processes.ts';
import { developmentTokens } from '../parts/sign-in/scripted-sign-in.ts';
import { Terminal } from '../parts/testing/terminal.ts';

// One platform with one data folder, started three times: each test continues where the one before it ended.
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
let base: number;
let ports: Ports;
let portal: string;
let dataDir: string;
let terminal: Terminal;

beforeAll(async () => {
  base = await freeBase();
  ports = portsFrom(base);
  portal = `http://127.0.0.1:${base}`;
  dataDir = await mkdtemp(join(tmpdir(), 'rondetafel-platform-'));
});

afterAll(async () => {
  const holder = readLock(dataDir)?.launcher;
  if (holder && isAlive(holder)) process.kill(holder.pid, 'SIGTERM');
  await until(() => !holder || !isAlive(holder), 90_000);
  // PostgreSQL may write a last time just after its launcher ended.
  await rm(dataDir, { recursive: true, force: true, maxRetries: 8, retryDelay: 200 });
});

const start = (options = '') => new Terminal(`npm start -- --port ${base} --data ${dataDir} ${options}`, { cwd: root });

const running = async (): Promise<ProcessRecord[]> =>
  JSON.parse(await readFile(join(dataDir, 'running.json'), 'utf8')).parts;

async function untilReady(): Promise<void> {
  await terminal.untilLine(/^rondetafel ready: /, 240_000);
}

async function untilNothingIsLeft(parts: readonly ProcessRecord[], withinMs: number): Promise<void> {
  await until(() => !parts.some(isAlive), withinMs);
  expect(parts.filter(isAlive)).toEqual([]);
  expect(await takenPorts(ports)).toEqual([]);
}

describe('npm start', () => {
  test('prints its address as the last line, and above it those of all parts', async () => {
    terminal = start();
    await untilReady();
    expect(terminal.lines.at(-1)).toBe(`rondetafel ready: ${portal}`);
    for (const port of [ports.dossier, ports.escalation, ports.scheduling, ports.notification]) {
      expect(terminal.output).toContain(`http://127.0.0.1:${port}/v1/openapi.json`);
    }
    expect(terminal.output).toContain('Anna Appelbes');
  }, 270_000);

  test('fills in a case in every phase, in business time that ends at now', async () => {
    expect(terminal.output).toMatch(/✓ demonstration cases/);
    expect(terminal.output).not.toContain('left out');
    const { access_token } = await developmentTokens(`http://127.0.0.1:${ports.identity}`, 'tessa');
    const read = async (port: number) => {
      const authorization = `Bearer ${access_token}`;
      return (await fetch(`http://127.0.0.1:${port}/v1/ops/clock`, { headers: { authorization } })).json();
    };
    const services = [ports.dossier, ports.escalation, ports.scheduling, ports.notification];
    for (const clock of await Promise.all(services.map(read))) expect(clock).toMatchObject({ aheadSeconds: 0 });
  });

  test('logs nothing of level warning or above at a clean start', async () => {
    const folder = join(dataDir, 'logs');
    const serious = (line: string) =>
      /^\S+ (WARN|ERROR|FATAL) /.test(line) || // Kafka
      /\b(WARNING|ERROR|FATAL|PANIC): /.test(line) || // PostgreSQL
      /"level":(4|5|6)0\b|"level":"(warn|error|fatal)"/.test(line) || // ours
      /^\(node:\d+\)|\bwarning\b/i.test(line); // Node.js, npm and what else runs
    const found = await Promise.all(
      (await readdir(folder)).map(async (name) =>
        (await readFile(join(folder, name), 'utf8'))
          .split('\n')
          .filter(serious)
          .map((line) => `${name}: ${line}`),
      ),
    );
    expect(found.flat()).toEqual([]);
  });

  test('gives a demonstration user a real access token', async () => {
    const { access_token } = await developmentTokens(`http://127.0.0.1:${ports.identity}`, 'anna');
    const claims = JSON.parse(Buffer.from(access_token.split('.')[1]!, 'base64url').toString());
    expect(claims).toMatchObject({ aud: 'rondetafel', roles: ['professional'] });
  });

  test('refuses a second start in the same data folder and names the first', async () => {
    const second = start();
    expect(await second.untilEnded(90_000)).not.toBe(0);
    expect(second.output).toContain(`already running in ${dataDir}: process ${readLock(dataDir)!.launcher.pid}`);
  }, 100_000);

  test('names the holder of a taken port', async () => {
    const other = new Terminal(`npm start -- --port ${base} --data ${join(dataDir, 'other')}`, { cwd: root });
    expect(await other.untilEnded(90_000)).not.toBe(0);
    expect(other.output).toMatch(new RegExp(`port ${base} \\(portal\\) is taken by process \\d+ \\(.*main\\.mjs`));
  }, 100_000);

  test.each(['notification', 'kafka', 'postgres', 'identity'])(
    'starts %s again when it is killed',
    async (name) => {
      const before = (await running()).find((part) => part.name === name)!;
      process.kill(before.pid, 'SIGKILL');
      await terminal.untilLine(new RegExp(`${name} ended \\(SIGKILL\\); starting it again`), 90_000);
      const port = ports[name as 'kafka'];
      await until(async () => (await takenPorts({ kafka: port })).length === 1, 90_000);
      const after = (await running()).find((part) => part.name === name)!;
      expect(after.pid).not.toBe(before.pid);
      expect(isAlive(after)).toBe(true);
    },
    200_000,
  );

  test('leaves no process and no port after Ctrl-C', async () => {
    const parts = await running();
    expect(parts).toHaveLength(9);
    terminal.pressCtrlC();
    expect(await terminal.untilEnded(90_000)).toBe(0);
    await untilNothingIsLeft(parts, 0);
  }, 100_000);

  test('finds its data at the second start, and its children end when it is killed', async () => {
    terminal = start();
    await untilReady();
    const parts = await running();
    process.kill(readLock(dataDir)!.launcher.pid, 'SIGKILL');
    await untilNothingIsLeft(parts, 90_000);
  }, 270_000);

  test('starts cleanly after that, in the background too', async () => {
    terminal = start('--detach');
    expect(await terminal.untilEnded(150_000)).toBe(0);
    expect(terminal.lines.at(-1)).toBe(`rondetafel ready: ${portal}`);
  }, 200_000);

  const command = async (line: string) => {
    const terminal = new Terminal(`node dev/run.mjs ${line}`, { cwd: root });
    const code = await terminal.untilEnded(60_000);
    return { code, last: terminal.lines.at(-1) ?? '' };
  };

  test('one service is stopped, stays so, and is started again', async () => {
    const at = `--port ${base}`;
    expect(await command(`stop --service scheduling ${at}`)).toEqual({ code: 0, last: 'stopped scheduling' });
    expect(await takenPorts({ scheduling: ports.scheduling, dossier: ports.dossier })).toHaveLength(1);
    expect(await command(`start --service scheduling --data ${dataDir}`)).toEqual({
      code: 0,
      last: 'started scheduling',
    });
    const isThere = async () => (await takenPorts({ scheduling: ports.scheduling })).length === 1;
    expect(await until(isThere, 90_000)).toBe(true);
    expect(await command(`stop --service nonsense ${at}`)).toMatchObject({
      code: 1,
      last: expect.stringContaining('no service "nonsense"'),
    });
  }, 120_000);

  test.each(['--port', '--data'])(
    'every command finds it by %s',
    async (option) => {
      const at = `${option} ${option === '--port' ? base : dataDir}`;
      expect(await command(`ops reconcile ${at}`)).toEqual({
        code: 0,
        last: expect.stringContaining('in balance: nothing missing'),
      });
      expect(await command(`token --user anna ${at}`)).toEqual({ code: 0, last: expect.stringMatching(/^eyJ/) });
    },
    120_000,
  );

  test('npm run stop ends it by its port', async () => {
    const parts = await running();
    expect(await command(`stop --port ${base}`)).toEqual({ code: 0, last: `stopped ${portal}` });
    await untilNothingIsLeft(parts, 0);
    expect(await command(`stop --port ${base}`)).toEqual({
      code: 1,
      last: expect.stringContaining(`no platform of this project runs at port ${base}`),
    });
  }, 60_000);
});

describe('npm start prints one line that says what to do', () => {
  test.each([
    ['a database address that is none', '', { DATABASE_URL: 'nonsense' }, /DATABASE_URL wants postgres:/],
    ['an option it does not know', '--prot 9', {}, /Unknown option '--prot'/],
    ['a port that is none', '--port eighty', {}, /--port wants a whole number/],
    ['a data folder that cannot be', '--data /proc/rondetafel', {}, /cannot use the data folder \/proc\/rondetafel/],
    ['production without a real identity provider', '', { NODE_ENV: 'production' }, /give your own in OIDC_ISSUER/],
  ])(
    'for %s',
    async (_what, options, env: Record<string, string>, line) => {
      const command = new Terminal(`node dev/run.mjs start --data ${join(dataDir, 'never')} ${options}`, {
        cwd: root,
        env,
      });
      expect(await command.untilEnded(90_000)).not.toBe(0);
      expect(command.lines.filter((text) => text.startsWith('rondetafel:'))).toEqual([expect.stringMatching(line)]);
    },
    100_000,
  );
});
