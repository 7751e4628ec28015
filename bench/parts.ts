import { randomBytes } from 'node:crypto';
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
  stop(): Promise<void>;
}

export async function startParts(root: string): Promise<Parts> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rondetafel-bench-'));
  // PostgreSQL may run as another user than the one who made the folder.
  await chmod(dataDir, 0o711);
  const supervisor = new Supervisor({ logDir: join(dataDir, 'logs'), say: (line) => console.error(line) });
  const runJob = (job: Job) => supervisor.run(job);
  const stop = async () => {
    await supervisor.stop([{ parts: 'rest', withinMs: 8000 }]);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const ports = await freePorts(['postgres', 'kafka', 'kafkaController']);
    const postgres = { root, dataDir, port: ports.postgres, password: randomBytes(12).toString('hex') };
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
