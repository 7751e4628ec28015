import { topics } from '@rondetafel/contracts';
import { provisionTopics } from '@rondetafel/eventing';
import { TestIdentity } from '@rondetafel/platform/testing';
import pg from 'pg';
import { type ServiceName, services } from '../../dev/launcher/options.ts';
import type { Context } from '../../dev/parts/context.ts';
import { type Parts, startParts } from '../../dev/parts/testing/measured-parts.ts';
import { mailSink } from '../stage/mail-sink.ts';
import { startService } from '../stage/services.ts';
import {
  type Filled,
  fillDossier,
  fillEscalation,
  fillEvents,
  fillNotification,
  fillScheduling,
  keyFileOf,
} from './population.ts';

const cases: Record<ServiceName, (filled: Filled) => Promise<void>> = {
  dossier: fillDossier,
  escalation: fillEscalation,
  scheduling: fillScheduling,
  notification: fillNotification,
};
const heard: Record<ServiceName, ServiceName> = {
  dossier: 'escalation',
  escalation: 'dossier',
  scheduling: 'dossier',
  notification: 'scheduling',
};

/** The four services as they run in production, whose tables can be filled. */
export interface World {
  readonly parts: Parts;
  readonly identity: TestIdentity;
  readonly urls: Readonly<Record<ServiceName, string>>;
  /** As the superuser, past row-level security. */
  readonly databases: Readonly<Record<ServiceName, pg.Pool>>;
  close(): Promise<void>;
}

export async function startWorld({ root, bundle }: Pick<Context, 'root' | 'bundle'>): Promise<World> {
  const bundles = await bundle(services.map((name) => `services/${name}/src/main.ts`));
  const [identity, sink, parts] = await Promise.all([TestIdentity.start(), mailSink(), startParts(root)]);
  const urls = {} as Record<ServiceName, string>;
  const databases = {} as Record<ServiceName, pg.Pool>;
  const close = async () => {
    await Promise.all(Object.values(databases).map((pool) => pool.end()));
    await parts.stop();
    await Promise.all([identity.stop(), sink.close()]);
  };
  try {
    await provisionTopics({ brokers: [parts.kafkaBrokers] }, topics);
    for (const [nth, service] of services.entries()) {
      const what = { service, bundle: bundles[nth]!, issuer: identity.issuer, root };
      const { url, adminUrl } = await startService(parts, what, { SMTP_URL: sink.url, LOG_LEVEL: 'warn' });
      urls[service] = url;
      databases[service] = new pg.Pool({ connectionString: adminUrl, max: 2 });
      databases[service].on('error', () => {}); // PostgreSQL is stopped before the pool
    }
    return { parts, identity, urls, databases, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Fills the tables of all services, and updates their statistics as autovacuum would. */
export async function fillAll(
  world: World,
  { from, to, perCase }: { from: number; to: number; perCase?: number },
): Promise<void> {
  for (const [service, fill] of Object.entries(cases) as [ServiceName, (filled: Filled) => Promise<void>][]) {
    const client = await world.databases[service].connect();
    try {
      const filled = { client, from, to, keyFile: keyFileOf(world.parts.folder, service) };
      await fill(filled);
      await fillEvents(filled, service, heard[service], perCase);
      await client.query('VACUUM ANALYZE');
    } finally {
      client.release();
    }
  }
}
