import { hostname } from 'node:os';
import { catalogue, type Owner } from '@rondetafel/contracts';
import { Eventing } from '@rondetafel/eventing';
import type { Municipality } from '@rondetafel/policy';
import type { DestinationStream } from 'pino';
import type { DataSource } from 'typeorm';
import { tokenVerifier, type Verify } from './access/token.ts';
import { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { dataSource } from './data/data-source.ts';
import { Database, WorkerDatabase } from './data/database.ts';
import { eventingDatabase, poolOf } from './data/eventing-database.ts';
import type { Tx, TxParts } from './data/tx.ts';
import { eventingLog } from './events/log.ts';
import { Health } from './health.ts';
import { Log } from './log.ts';
import { Metrics } from './metrics.ts';
import { OperationsDatabase } from './operations/operations-database.ts';
import type { Service } from './service.ts';

/** Everything a running service is made of. Nothing here is connected yet. */
export interface Parts {
  readonly service: Service;
  readonly config: Config;
  readonly municipality: Municipality;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly health: Health;
  readonly clock: Clock;
  readonly sources: { readonly app: DataSource; readonly worker: DataSource };
  readonly database: Database;
  readonly workerDatabase: WorkerDatabase;
  readonly operationsDatabase: OperationsDatabase;
  readonly eventing: Eventing<Tx>;
  readonly verify: Verify;
  /** Seconds that this service is behind in what that owner says. */
  readonly behind: (owner: Owner) => Promise<number>;
  readonly txParts: TxParts;
}

export interface Seams {
  readonly clock?: Clock;
  readonly behind?: Parts['behind'];
  readonly logTo?: DestinationStream;
  /** The process ends when a part is dead for good. */
  readonly onFatal?: (reason: string) => void;
}

export function compose(service: Service, config: Config, municipality: Municipality, seams: Seams = {}): Parts {
  const log = new Log(service.name, config.LOG_LEVEL, seams.logTo);
  const metrics = new Metrics(service.name);
  const health = new Health();
  const clock = seams.clock ?? new Clock();
  const sources = {
    app: dataSource(service, config.DATABASE_URL, log),
    worker: dataSource(service, config.DATABASE_WORKER_URL, log, 16),
  };
  const source = `urn:nld:oin:${config.SOURCE_OIN}:systeem:${service.name}`;
  const txParts: TxParts = {
    ring: {
      currentId: config.ENCRYPTION_KEY_ID,
      keys: new Map(
        [...config.ENCRYPTION_RETIRED_KEYS, [config.ENCRYPTION_KEY_ID, config.ENCRYPTION_KEY] as const].map(
          ([id, key]) => [id, Buffer.from(key, 'base64')],
        ),
      ),
    },
    activities: service.activities,
    publishes: service.publishes,
    source,
    now: () => clock.now(),
    wakeRelay: () => eventing.wake(),
  };
  const eventing: Eventing<Tx> = new Eventing<Tx>({
    service: service.name,
    source,
    database: eventingDatabase(sources.worker, txParts),
    kafka: {
      ...{ brokers: config.KAFKA_BROKERS, clientId: service.name, prefix: config.KAFKA_PREFIX },
      // The system gives a port to one process at a time, and the next life of a killed one gets the same.
      ...(config.PORT !== 0 && { instance: `${service.name}@${hostname()}:${config.PORT}` }),
    },
    events: catalogue,
    timers: service.timers,
    now: () => clock.now(),
    logger: eventingLog(log),
    metrics,
    onFatal: seams.onFatal ?? ((reason) => health.fail(reason)),
  });
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience } = config;
  health.add('database', async () => (await poolOf(sources.app).query('SELECT 1')).rowCount === 1);
  return {
    ...{ service, config, municipality, log, metrics, health, clock, sources, eventing, txParts },
    database: new Database(sources.app, txParts, log),
    workerDatabase: new WorkerDatabase(sources.worker, txParts),
    operationsDatabase: new OperationsDatabase(sources.worker, txParts, log),
    verify: tokenVerifier({ issuer, audience }),
    behind: seams.behind ?? ((owner) => eventing.feedAge(`rondetafel.${owner}`)),
  };
}
