import { setTimeout as wait } from 'node:timers/promises';
import type { DynamicModule } from '@nestjs/common';
import { connectEventing } from '@rondetafel/eventing';
import { buildApp, type CreateApp } from './app.ts';
import { clockOffset, reportClock } from './clock-offset.ts';
import { ConfigFault } from './config.ts';
import { assertMigrated } from './data/data-source.ts';
import { poolOf } from './data/eventing-database.ts';
import { DeafStrategy, TracedStrategy } from './events/strategy.ts';
import { Housekeeping } from './housekeeping.ts';
import { openHealthPort } from './http/health-port.ts';
import { watchEventing } from './measures.ts';
import { type Parts, partsOf } from './parts.ts';
import { isOutage } from './problem/outage.ts';

export interface Running {
  readonly parts: Parts;
  /** `http://host:port` */
  readonly url: string;
  /** Of health and metrics; without a port of their own, `url`. */
  readonly healthUrl: string;
  /** The handlers of events, by type. */
  readonly strategy: TracedStrategy;
  /** Stops accepting requests, finishes those in progress, then closes all connections. */
  stop(): Promise<void>;
}

/** For tests. */
interface Changes {
  /** False: no event is relayed or received. */
  readonly bus?: boolean;
  readonly create?: CreateApp;
}

/**
 * Builds the application of `serviceModule(…)`, connects, then receives events and listens to requests.
 * @throws Error when the database can't be reached or is not migrated.
 */
export async function run(module: DynamicModule, { bus = true, create }: Changes = {}): Promise<Running> {
  const app = await buildApp(module, create);
  const parts = partsOf(app);
  const { sources, service, log, health, eventing, config } = parts;
  await connect(parts);
  await assertMigrated(service, sources.app);
  const housekeeping = new Housekeeping(parts);
  await housekeeping.readClock();
  refusePast(parts);
  reportClock(log, await clockOffset(poolOf(sources.worker)));
  const strategy = new (bus ? TracedStrategy : DeafStrategy)(eventing, config.EVENT_KEY_FILE);
  connectEventing(app, strategy);
  // What a start has to do first, before an event or a request comes in.
  await app.init();
  await app.startAllMicroservices();
  if (bus) {
    eventing.start();
    watchEventing(parts, strategy.listens);
  }
  const { HEALTH_PORT, HOST } = config;
  const apart = HEALTH_PORT === undefined ? undefined : await openHealthPort(parts, HEALTH_PORT, HOST);
  await app.listen(config.PORT, HOST);
  housekeeping.start();
  const url = await app.getUrl();
  log.info('listening', { port: Number(new URL(url).port) });
  return {
    parts,
    url,
    healthUrl: apart?.url ?? url,
    strategy,
    stop: async () => {
      health.stopping();
      await housekeeping.stop();
      await app.close();
      await eventing.stop();
      await Promise.all([sources.app.destroy(), sources.worker.destroy()]);
      await apart?.close();
      log.info('stopped');
    },
  };
}

/** Only a demonstration begins in the past (0038). */
function refusePast({ clock, config }: Parts): void {
  if (config.NODE_ENV !== 'production' || clock.aheadSeconds >= 0) return;
  throw new ConfigFault([
    'DATABASE_URL: the business time of this database is in the past, as only a demonstration has it',
  ]);
}

/** Retries for 30 s, because the database may still be starting; then the process ends and is restarted. */
async function connect({ sources, log }: Parts): Promise<void> {
  const until = performance.now() + 30_000;
  for (const source of [sources.app, sources.worker]) {
    for (let attempt = 1; !source.isInitialized; attempt++) {
      try {
        await source.initialize();
      } catch (error) {
        if (!isOutage(error) || performance.now() > until) throw error;
        log.warn('database-awaited', { attempt, error });
        await wait(500);
      }
    }
  }
}
