import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { provisionDatabase } from '@rondetafel/platform/provision';
import type { ServiceName } from '../infra/launcher/options.ts';
import { freePorts } from '../infra/launcher/ports.ts';
import { answersHttp, type Part } from '../infra/parts/part.ts';
import { type RealParts, type RealPartsOptions, realParts } from '../infra/testing/real-parts.ts';

/** What a measurement runs against: durable (every commit reaches the disk), on free ports, gone afterwards. */
export interface Parts extends RealParts {
  readonly kafkaBrokers: string;
  /** A Node process of the measurement's own. */
  start(name: string, file: string, port: number, env: Record<string, string>, path?: string): Promise<string>;
  /** Seconds of processor time so far of a part and what it started, where the system tells (Linux). */
  cpuSeconds(name: string): number;
}

export async function startParts(root: string, options: Partial<RealPartsOptions> = {}): Promise<Parts> {
  const parts = await realParts(root, { prefix: 'rondetafel-bench-', ...options });
  const { supervisor, running } = parts;
  await parts.ready;
  return {
    ...{ ...parts, kafkaBrokers: parts.broker },
    cpuSeconds: (name) => cpuSecondsOf(running.get(name)?.pid ?? 0),
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
}

/** Ticks of a hundredth, of the process and everything below it, also of what has ended meanwhile. */
function cpuSecondsOf(root: number): number {
  if (!existsSync('/proc')) return Number.NaN;
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]!.split(' ');
        return [
          {
            pid: Number(name),
            parent: Number(fields[1]),
            ticks: fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0),
          },
        ];
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
