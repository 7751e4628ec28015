import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KafkaSecurity, kafkaPart, newClusterId } from '../kafka.ts';
import type { Job } from '../part.ts';
import { freePorts } from '../ports.ts';
import { postgresPart, postgresUrl } from '../postgres.ts';
import type { ProcessRecord } from '../processes.ts';
import { Supervisor } from '../supervisor.ts';
import { SmallDisk, unmountIn } from './small-disk.ts';

export interface RealPartsOptions {
  /** In the name of the parts' folder: `rondetafel-<use>-<process>-…`. */
  readonly use: string;
  /** The caller handles SIGINT, SIGTERM and SIGHUP; by default they stop the parts, and then this process. */
  readonly handlesSignals?: boolean;
  /** Parts not to start. */
  readonly without?: readonly ('postgres' | 'kafka')[];
  /** Default 1. With more, topics can have replicas. */
  readonly brokers?: number;
  /** Of the only broker. */
  readonly security?: KafkaSecurity;
  /** Settings of PostgreSQL, `name=value`. */
  readonly settings?: readonly string[];
  /** PostgreSQL and the only broker keep their data on a small disk each, in memory. */
  readonly smallDisks?: boolean;
  /** What the only broker tells clients to connect to; absent: its own port. */
  readonly advertisedPort?: number;
  /** See `Supervisor`. */
  readonly longestWaitMs?: number;
  readonly say?: (line: string) => void;
}

/** A temporary PostgreSQL and Kafka: on free ports, in a folder of their own, removed afterwards. */
export interface RealParts {
  readonly folder: string;
  readonly supervisor: Supervisor;
  /** The running processes by name. */
  readonly running: ReadonlyMap<string, ProcessRecord>;
  readonly adminUrl: string;
  /** The folder of PostgreSQL's cluster. */
  readonly cluster: string;
  /** Empty without `smallDisks`. */
  readonly disks: Readonly<Partial<Record<'postgres' | 'kafka', SmallDisk>>>;
  /** The first broker. */
  readonly broker: string;
  readonly brokers: readonly string[];
  /** Resolves when they respond. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

export async function realParts(root: string, options: RealPartsOptions): Promise<RealParts> {
  const {
    use,
    handlesSignals = false,
    without = [],
    brokers = 1,
    security,
    settings = [],
    smallDisks = false,
    advertisedPort,
    longestWaitMs,
    say = (line) => console.error(line),
  } = options;
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), `rondetafel-${use}-${process.pid}-`));
  // PostgreSQL may run as another user than the owner of the folder.
  await chmod(folder, 0o711);
  const running = new Map<string, ProcessRecord>();
  const supervisor = new Supervisor({
    logDir: join(folder, 'logs'),
    say,
    longestWaitMs,
    onChange: (records) => {
      for (const record of records) running.set(record.name, record);
    },
  });
  const runJob = (job: Job) => supervisor.run(job);
  const nodes = Array.from({ length: brokers }, (_, nth) => nth + 1);
  const ports = await freePorts(['postgres', ...nodes.flatMap((node) => [`kafka-${node}`, `controller-${node}`])]);
  const cluster = { id: newClusterId(), controllerPorts: nodes.map((node) => ports[`controller-${node}`]!) };
  const dataDir = smallDisks ? join(folder, 'database') : folder;
  const ownSettings = smallDisks ? [...settings, 'max_wal_size=64MB', 'min_wal_size=32MB'] : settings;
  const postgres = { root, dataDir, port: ports['postgres']!, password: 'real', settings: ownSettings };
  const disks: { postgres?: SmallDisk; kafka?: SmallDisk } = {};
  if (smallDisks) {
    disks.postgres = await SmallDisk.mount(dataDir);
    disks.kafka = await SmallDisk.mount(join(folder, 'node-1'));
  }
  const startNode = async (node: number) => {
    const dataDir = join(folder, `node-${node}`);
    await mkdir(dataDir, { recursive: true });
    const kafka = { root, dataDir, port: ports[`kafka-${node}`]!, controllerPort: ports[`controller-${node}`]! };
    const part = await kafkaPart(
      { ...kafka, ...(brokers > 1 ? { cluster: { ...cluster, node } } : { security, advertisedPort }) },
      runJob,
    );
    await supervisor.start(part);
  };
  const start = {
    postgres: async () => supervisor.start(await postgresPart(postgres, runJob)),
    kafka: () => Promise.all(nodes.map(startNode)),
  };
  const wanted = (['postgres', 'kafka'] as const).filter((name) => !without.includes(name));
  const stop = async () => {
    await supervisor.stop([{ parts: 'rest', withinMs: 8_000 }]);
    for (const disk of Object.values(disks)) await disk.unmount();
    await rm(folder, { recursive: true, force: true });
    for (const signal of signals) process.off(signal, endEarly);
  };
  let ending = false;
  const endEarly = () => {
    if (ending) return;
    ending = true;
    void stop().then(
      () => process.exit(130),
      () => process.exit(1),
    );
  };
  // More than once: npm passes on a Ctrl-C that this process has had already.
  if (!handlesSignals) for (const signal of signals) process.on(signal, endEarly);
  const ready = Promise.all(wanted.map((name) => start[name]())).then(
    () => undefined,
    (error) => stop().then(() => Promise.reject(error)),
  );
  ready.catch(() => undefined); // reported to those who await it
  const addresses = nodes.map((node) => `127.0.0.1:${ports[`kafka-${node}`]}`);
  const adminUrl = postgresUrl(postgres);
  const found = { cluster: join(dataDir, 'postgres'), disks, adminUrl, broker: addresses[0]!, brokers: addresses };
  return { folder, supervisor, running, ready, stop, ...found };
}

/** For NODE_OPTIONS of a process whose wall clock is to jump: see skewed-clock.mjs. */
export const skewedClock = (root: string): string =>
  `--import ${join(root, 'dev', 'parts', 'testing', 'skewed-clock.mjs')}`;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Removes the folders of runs that were killed. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(/^rondetafel-[a-z]+-(\d+)-/.exec(name)?.[1]);
    if (!pid || isRunning(pid)) continue;
    const folder = join(tmpdir(), name);
    await unmountIn(folder).catch(() => undefined);
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
