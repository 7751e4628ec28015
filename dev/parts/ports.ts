import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { promisify } from 'node:util';

/** The ports of the platform, relative to the portal's. */
export const portOffsets = {
  portal: 0,
  dossier: 1,
  escalation: 2,
  scheduling: 3,
  notification: 4,
  mailbox: 5,
  identity: 6,
  kafka: 7,
  kafkaController: 8,
  postgres: 9,
  smtp: 10,
  replies: 11,
} as const;

export type PortName = keyof typeof portOffsets;
export type Ports = Record<PortName, number>;

export const portsFrom = (base: number): Ports =>
  Object.fromEntries(Object.entries(portOffsets).map(([name, offset]) => [name, base + offset])) as Ports;

/** One line for every port in use, with the process that holds it. */
export async function takenPorts(ports: Partial<Ports>): Promise<string[]> {
  const lines = await Promise.all(
    Object.entries(ports).map(async ([name, port]) =>
      (await isFree(port)) ? undefined : `port ${port} (${name}) is taken by ${await holderOf(port)}`,
    ),
  );
  return lines.filter((line) => line !== undefined);
}

/**
 * Different free ports on loopback, for tests. Below 32768: above it the system assigns ports to outgoing connections, and
 * a restarted part could find its port in use. Above those of whole platforms.
 */
export async function freePorts<Name extends string>(names: readonly Name[]): Promise<Record<Name, number>> {
  const servers = await Promise.all(names.map(listenSomewhere));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return Object.fromEntries(names.map((name, index) => [name, ports[index]])) as Record<Name, number>;
}

async function listenSomewhere() {
  for (;;) {
    const server = await listen(20_000 + Math.floor(Math.random() * 12_000));
    if (server) return server;
  }
}

const ofPlatforms = { from: 12_000, until: 20_000, each: 20 };

/**
 * A base port with which all ports of a platform are free, for tests that run in parallel. It may take a minute until the
 * platform listens on the last of them: the port behind them is held as long as this process lives, so that nobody else
 * is given this base meanwhile.
 */
export async function freeBase(): Promise<number> {
  const { from, until, each } = ofPlatforms;
  for (let attempt = 0; attempt < 100; attempt++) {
    const base = from + each * Math.floor((Math.random() * (until - from)) / each);
    const claim = await listen(base + each - 1);
    if (claim && (await takenPorts(portsFrom(base))).length === 0) {
      claim.unref();
      return base;
    }
    claim?.close();
  }
  throw new Error(`no free ports for a platform between ${from} and ${until}`);
}

async function isFree(port: number): Promise<boolean> {
  const server = await listen(port);
  await new Promise((done) => (server ? server.close(done) : done(undefined)));
  return server !== undefined;
}

function listen(port: number) {
  return new Promise<ReturnType<typeof createServer> | undefined>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** `process 123 (command line)`, from /proc or, where there is none, from lsof. */
async function holderOf(port: number): Promise<string> {
  const pid = (await holderFromProc(port)) ?? (await holderFromLsof(port));
  if (!pid) return 'a process of another user';
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8')
    .then((line) => line.split('\0').join(' ').trim())
    .catch(() => commandFromPs(pid));
  return `process ${pid} (${command.slice(0, 120)})`;
}

async function holderFromProc(port: number): Promise<number | undefined> {
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
  );
  const listening = '0A';
  const inodes = tables.flatMap((table) =>
    table
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter((row) => row[3] === listening && Number.parseInt(row[1]!.split(':').at(-1)!, 16) === port)
      .map((row) => `socket:[${row[9]}]`),
  );
  if (inodes.length === 0) return undefined;
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const files = await readdir(`/proc/${pid}/fd`).catch(() => []);
    const targets = await Promise.all(files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => '')));
    if (targets.some((target) => inodes.includes(target))) return Number(pid);
  }
  return undefined;
}

const holderFromLsof = (port: number) =>
  promisify(execFile)('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t']).then(
    ({ stdout }) => Number(stdout.split('\n')[0]) || undefined,
    () => undefined,
  );

const commandFromPs = (pid: number) =>
  promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout.trim(),
    () => 'unknown',
  );
