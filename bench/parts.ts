import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provisionDatabase } from '@rondetafel/platform/provision';
import type { ServiceName } from '../infra/launcher/options.ts';
import { freePorts } from '../infra/launcher/ports.ts';
import { Supervisor } from '../infra/launcher/supervisor.ts';
import { kafkaPart } from '../infra/parts/kafka.ts';
import { answersHttp, type Job, type Part } from '../infra/parts/part.ts';
import { postgresPart, postgresUrl } from '../infra/parts/postgres.ts';

/** What a measurement runs against: durable (every commit reaches the disk), on free ports, gone afterwards. */
export interface Parts {
  readonly supervisor: Supervisor;
  readonly adminUrl: string;
  readonly kafkaBrokers: string;
  /** A Node process of the measurement's own. */
  start(name: string, file: string, port: number, env: Record<string, string>, path?: string): Promise<string>;
  /** Seconds of processor time so far of a part and what it started, where the system tells (Linux). */
  cpuSeconds(name: string): number;
  stop(): Promise<void>;
}

export async function startParts(root: string): Promise<Parts> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rondetafel-bench-'));
  // PostgreSQL may run as another user than the one who made the folder.
  await chmod(dataDir, 0o711);
  const pids = new Map<string, number>();
  const supervisor = new Supervisor({
    logDir: join(dataDir, 'logs'),
    say: (line) => console.error(line),
    onChange: (running) => {
      for (const { name, pid } of running) pids.set(name, pid);
    },
  });
  const runJob = (job: Job) => supervisor.run(job);
  const stop = async () => {
    await supervisor.stop([{ parts: 'rest', withinMs: 8000 }]);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const ports = await freePorts(['postgres', 'kafka', 'kafkaController']);
    const postgres = { root, dataDir, port: ports.postgres, password: 'bench' };
    await Promise.all([
      postgresPart(postgres, runJob).then((part) => supervisor.start(part)),
      kafkaPart({ root, dataDir, port: ports.kafka, controllerPort: ports.kafkaController }, runJob).then((part) =>
        supervisor.start(part),
      ),
    ]);
    return {
      supervisor,
      adminUrl: postgresUrl(postgres),
      kafkaBrokers: `127.0.0.1:${ports.kafka}`,
      cpuSeconds: (name) => cpuSecondsOf(pids.get(name) ?? 0),
      stop,
      async start(name, file, port, env, path = '/') {
        const url = `http://127.0.0.1:${port}`;
        const part: Part = {
          ...{ name, command: process.execPath, args: ['--enable-source-maps', file] },
          env: { ...env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port) },
          answers: () => answersHttp(url + path),
        };
        await supervisor.start(part);
        return url;
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Ticks of a hundredth, of the process and everything below it. */
function cpuSecondsOf(root: number): number {
  if (!existsSync('/proc')) return Number.NaN;
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]!.split(' ');
        return [{ pid: Number(name), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }];
      } catch {
        return []; // ended meanwhile
      }
    });
  const below = (pid: number): number =>
    processes.filter(({ parent }) => parent === pid).reduce((sum, child) => sum + child.ticks + below(child.pid), 0);
  return ((processes.find(({ pid }) => pid === root)?.ticks ?? 0) + below(root)) / 100;
}

/** A database with the service's own schema, made by its own `migrate`. */
export async function databaseOf(parts: Parts, service: ServiceName, bundle: string, name: string = service) {
  const passwords = { owner: 'bench', app: 'bench', worker: 'bench' };
  const urls = await provisionDatabase(parts.adminUrl, service, passwords, name);
  await parts.supervisor.run({
    ...{ name: `${name}-migrate`, command: process.execPath, args: [bundle, 'migrate'] },
    env: { DATABASE_OWNER_URL: urls.ownerUrl },
  });
  return { ...urls, adminUrl: Object.assign(new URL(parts.adminUrl), { pathname: `/${name}` }).href };
}

/** A service as it runs in production, on a database of its own. @returns where it answers, and its database. */
export async function startService(
  parts: Parts,
  { service, bundle, issuer, root }: { service: ServiceName; bundle: string; issuer: string; root: string },
  more: Record<string, string> = {},
) {
  const [database, { port }] = await Promise.all([databaseOf(parts, service, bundle), freePorts(['port'])]);
  const env = {
    ...{ DATABASE_URL: database.appUrl, DATABASE_WORKER_URL: database.workerUrl, KAFKA_BROKERS: parts.kafkaBrokers },
    ...{ OIDC_ISSUER: issuer, MUNICIPALITY: join(root, 'municipalities', 'almere.json') },
    ...{ ENCRYPTION_KEY: randomBytes(32).toString('base64'), ENCRYPTION_KEY_ID: 'bench' },
    ...{ SOURCE_OIN: '00000000000000000000', RATE_LIMIT: '1000000' },
  };
  const url = await parts.start(service, bundle, port, { ...env, ...more }, '/health/ready');
  return { url, adminUrl: database.adminUrl };
}
