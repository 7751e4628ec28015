import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { provisionDatabase } from '@rondetafel/platform/provision';
import type { DatabaseName, ServiceName } from '../../dev/launcher/options.ts';
import { freePorts } from '../../dev/parts/ports.ts';
import type { Parts } from '../../dev/parts/testing/measured-parts.ts';

/** A database with the service's own schema, made by its own `migrate`. */
export async function databaseOf(parts: Parts, service: DatabaseName, bundle: string, name: string = service) {
  const passwords = { owner: 'bench', app: 'bench', worker: 'bench' };
  const urls = await provisionDatabase(parts.adminUrl, service, passwords, name);
  await parts.supervisor.run({
    name: `${name}-migrate`,
    command: process.execPath,
    args: [bundle, 'migrate'],
    env: { DATABASE_OWNER_URL: urls.ownerUrl, DATABASE_URL: urls.appUrl },
  });
  return { ...urls, adminUrl: Object.assign(new URL(parts.adminUrl), { pathname: `/${name}` }).href };
}

interface Started {
  /** Of each instance. */
  readonly urls: readonly string[];
  /** Of the first. */
  readonly url: string;
  /** The database under the superuser. */
  readonly adminUrl: string;
}

/**
 * A service as it runs in production, on a database of its own.
 * @param names of its instances: of their processes and logs.
 */
export async function startService(
  parts: Parts,
  {
    service,
    bundle,
    issuer,
    root,
    names = [service],
  }: { service: ServiceName; bundle: string; issuer: string; root: string; names?: readonly string[] },
  more: Record<string, string> | ((name: string) => Record<string, string>) = {},
): Promise<Started> {
  const [database, ports] = await Promise.all([databaseOf(parts, service, bundle), freePorts(names)]);
  const keyFile = join(parts.folder, `encryption-${service}`);
  const eventKeyFile = join(parts.folder, 'events');
  await writeFile(keyFile, `bench:${randomBytes(32).toString('base64')}\n`);
  await writeFile(eventKeyFile, `bench:${Buffer.alloc(32, 9).toString('base64')}\n`);
  const env = {
    DATABASE_URL: database.appUrl,
    DATABASE_WORKER_URL: database.workerUrl,
    KAFKA_BROKERS: parts.kafkaBrokers,
    OIDC_ISSUER: issuer,
    MUNICIPALITY: join(root, 'municipalities', 'almere.json'),
    ENCRYPTION_KEY_FILE: keyFile,
    EVENT_KEY_FILE: eventKeyFile,
    SOURCE_OIN: '00000000000000000000',
    RATE_LIMIT: '1000000',
  };
  const urls = await Promise.all(
    names.map((name) => {
      const its = typeof more === 'function' ? more(name) : more;
      return parts.start(name, bundle, ports[name]!, { ...env, ...its }, '/health/ready');
    }),
  );
  return { urls, url: urls[0]!, adminUrl: database.adminUrl };
}
