import { hostname } from 'node:os';
import type { INestApplicationContext, Provider } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import { Eventing } from '@rondetafel/eventing';
import type { Municipality } from '@rondetafel/policy';
import { AccessGuard } from './access/access.guard.ts';
import { Feeds } from './access/feeds.ts';
import { TokenVerifier, tokenVerifier } from './access/token.ts';
import { buildVersion } from './build-version.ts';
import { Clock } from './clock.ts';
import { CommandRunner } from './command-runner.ts';
import { type Config, Settings } from './config.ts';
import { DataSources, dataSource } from './data/data-source.ts';
import { Database, WorkerDatabase } from './data/database.ts';
import { eventingDatabase, poolOf } from './data/eventing-database.ts';
import type { Tx, TxParts } from './data/tx.ts';
import { atMostEvery, writeProbe } from './data/writable.ts';
import { Eraser } from './erasure/eraser.ts';
import { eventingLog } from './events/log.ts';
import { Health } from './health.ts';
import { OpenApiBox } from './http/open-api-box.ts';
import { kafkaAddress } from './kafka-address.ts';
import { Log } from './log.ts';
import { Metrics } from './metrics.ts';
import { LocalRules } from './municipality.ts';
import { OperationsDatabase } from './operations/operations-database.ts';
import { busCatalogue } from './privacy/sealed-fields.ts';
import type { Service } from './service.ts';

/** What a process of a service starts from. */
export interface Given {
  readonly service: Service;
  readonly config: Config;
  readonly municipality: Municipality;
  readonly log: Log;
}

/** Milliseconds between looks that cost something: whether a write succeeds, whether the provider answers. */
const probeEvery = 5_000;

/** Tokens for what has no class to inject it by: the `Service` and the `TxParts`. */
const given = Symbol('Service');
const shared = Symbol('TxParts');

/**
 * The parts of a running service. Nest makes each of them from the others, so that a part that a test overrides is
 * overridden for all of them. Connects to nothing.
 */
export function platformProviders({ service, config, municipality, log }: Given): Provider[] {
  const source = `urn:nld:oin:${config.SOURCE_OIN}:systeem:${service.name}`;
  return [
    { provide: given, useValue: service },
    { provide: Settings, useValue: new Settings(config) },
    { provide: LocalRules, useValue: new LocalRules(municipality) },
    { provide: Log, useValue: log },
    { provide: OpenApiBox, useFactory: () => new OpenApiBox() },
    { provide: Metrics, useFactory: () => new Metrics(service.name) },
    { provide: Clock, useFactory: () => new Clock() },
    {
      provide: DataSources,
      useFactory: () =>
        new DataSources(
          dataSource(service, config.DATABASE_URL, log),
          dataSource(service, config.DATABASE_WORKER_URL, log, 16),
        ),
    },
    {
      provide: Health,
      inject: [DataSources],
      useFactory: ({ app }: DataSources) => {
        const health = new Health();
        const written = atMostEvery(probeEvery, () => writeProbe(poolOf(app)));
        health.add('database', async () => {
          await poolOf(app).query('SELECT 1');
          await written();
          return true;
        });
        return health;
      },
    },
    {
      provide: shared,
      inject: [Clock, ModuleRef],
      useFactory: (clock: Clock, module: ModuleRef): TxParts => ({
        ring: config.ENCRYPTION_KEY_FILE,
        eventRing: config.EVENT_KEY_FILE,
        activities: service.activities,
        publishes: service.publishes,
        source,
        now: () => clock.now(),
        // Resolved lazily, because eventing is created after these transactions, which it uses.
        wakeRelay: () => module.get(Eventing).wake(),
      }),
    },
    {
      provide: Database,
      inject: [DataSources, shared],
      useFactory: ({ app }: DataSources, parts: TxParts) => new Database(app, parts, log),
    },
    {
      provide: WorkerDatabase,
      inject: [DataSources, shared],
      useFactory: ({ worker }: DataSources, parts: TxParts) => new WorkerDatabase(worker, parts, log),
    },
    {
      provide: OperationsDatabase,
      inject: [DataSources, shared],
      useFactory: ({ worker }: DataSources, parts: TxParts) => new OperationsDatabase(worker, parts, log),
    },
    {
      provide: CommandRunner,
      inject: [Database, WorkerDatabase, Clock, LocalRules],
      useFactory: (database: Database, worker: WorkerDatabase, clock: Clock, local: LocalRules) =>
        new CommandRunner(database, worker, clock, local),
    },
    {
      provide: Eraser,
      inject: [ModuleRef],
      useFactory: (modules: ModuleRef) =>
        new Eraser(service.erasures, () => service.beforeErasure.map((type) => modules.get(type, { strict: false }))),
    },
    {
      provide: Eventing,
      inject: [DataSources, shared, Clock, Metrics, Health],
      useFactory: ({ worker }: DataSources, parts: TxParts, clock: Clock, metrics: Metrics, health: Health) =>
        new Eventing<Tx>({
          service: service.name,
          source,
          database: eventingDatabase(worker, parts),
          kafka: {
            ...kafkaAddress(config),
            clientId: service.name,
            // Host and port identify a process, and a restarted process has the same.
            ...(config.PORT !== 0 && { instance: `${service.name}@${hostname()}:${config.PORT}` }),
          },
          events: busCatalogue,
          timers: service.timers,
          version: buildVersion(municipality),
          now: () => clock.now(),
          logger: eventingLog(log),
          metrics,
          onFatal: (reason) => health.fail(reason),
        }),
    },
    { provide: Feeds, inject: [Eventing], useFactory: (eventing: Eventing<Tx>) => new Feeds(eventing) },
    {
      provide: TokenVerifier,
      inject: [Health],
      useFactory: (health: Health) => {
        const verify = tokenVerifier({
          issuer: config.OIDC_ISSUER,
          audience: config.OIDC_AUDIENCE,
          tokenType: config.OIDC_TOKEN_TYPE,
        });
        health.add('identity-provider', atMostEvery(probeEvery, verify.look));
        return new TokenVerifier(verify);
      },
    },
    {
      provide: AccessGuard,
      inject: [Reflector, TokenVerifier, Feeds],
      useFactory: (reflector: Reflector, tokens: TokenVerifier, feeds: Feeds) =>
        new AccessGuard(reflector, tokens, feeds, config.RATE_LIMIT),
    },
  ];
}

/** The parts of an application, for what runs beside its requests. */
export interface Parts extends Given {
  readonly metrics: Metrics;
  readonly health: Health;
  readonly clock: Clock;
  readonly sources: DataSources;
  readonly database: Database;
  readonly workerDatabase: WorkerDatabase;
  readonly eventing: Eventing<Tx>;
  readonly eraser: Eraser;
  readonly txParts: TxParts;
}

export function partsOf(app: INestApplicationContext): Parts {
  return {
    service: app.get<Service>(given),
    config: app.get(Settings).config,
    municipality: app.get(LocalRules).municipality,
    log: app.get(Log),
    metrics: app.get(Metrics),
    health: app.get(Health),
    clock: app.get(Clock),
    sources: app.get(DataSources),
    database: app.get(Database),
    workerDatabase: app.get(WorkerDatabase),
    eventing: app.get<Eventing<Tx>>(Eventing),
    eraser: app.get(Eraser),
    txParts: app.get<TxParts>(shared),
  };
}
