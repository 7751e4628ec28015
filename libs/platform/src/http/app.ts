import type { DynamicModule } from '@nestjs/common';
import { ModuleRef, NestFactory, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { dossierErased } from '@rondetafel/contracts';
import { Eventing } from '@rondetafel/eventing';
import { AccessGuard } from '../access/access.guard.ts';
import { Clock } from '../clock.ts';
import { CommandRunner } from '../command-runner.ts';
import { Settings } from '../config.ts';
import { Database, WorkerDatabase } from '../data/database.ts';
import { Eraser } from '../erasure/eraser.ts';
import { ErasureListener } from '../erasure/erasure.listener.ts';
import { Health } from '../health.ts';
import { Log } from '../log.ts';
import { Metrics } from '../metrics.ts';
import { LocalRules } from '../municipality.ts';
import { ConsumersController } from '../operations/consumers.controller.ts';
import { OperationsController } from '../operations/operations.controller.ts';
import { OperationsDatabase } from '../operations/operations-database.ts';
import { RulingsController } from '../operations/rulings.controller.ts';
import type { Parts } from '../parts.ts';
import { ProblemFilter } from '../problem/problem.filter.ts';
import { sentencesOf } from '../problem/sentences.ts';
import { ChassisController, OpenApiBox } from './chassis.controller.ts';
import { ClockController } from './clock.controller.ts';
import { assertDeclared } from './declared.ts';
import { fastifyAdapter } from './fastify.ts';
import { Idempotency } from './idempotency.ts';
import { AllFaults, InputPipe } from './input.ts';
import { NestLog } from './nest-log.ts';
import { openApiOf } from './openapi.ts';
import { entityTag } from './version.ts';

/** The Nest application of a service, ready to listen; connects to nothing. */
export async function buildApp(parts: Parts): Promise<NestFastifyApplication> {
  const { service, log, metrics, config } = parts;
  const openApi = new OpenApiBox();
  const sentences = sentencesOf(service.texts);
  const app = await NestFactory.create<NestFastifyApplication>(
    rootModule(parts, openApi),
    fastifyAdapter({ version: service.version, sentences, log, metrics, health: parts.health, clock: parts.clock }),
    { logger: new NestLog(log), bodyParser: false, abortOnError: false, routeConflictPolicy: { duplicate: 'error' } },
  );
  app.useGlobalGuards(new AccessGuard(app.get(Reflector), parts.verify, parts.behind, config.RATE_LIMIT));
  app.useGlobalInterceptors(new AllFaults(), new Idempotency(), entityTag);
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(new ProblemFilter(log, sentences));
  assertDeclared(app);
  openApi.document = openApiOf(app, service);
  return app;
}

function rootModule(parts: Parts, openApi: OpenApiBox): DynamicModule {
  class Root {}
  class Chassis {}
  const provided = [
    { provide: Database, useValue: parts.database },
    { provide: WorkerDatabase, useValue: parts.workerDatabase },
    { provide: OperationsDatabase, useValue: parts.operationsDatabase },
    { provide: Eventing, useValue: parts.eventing },
    { provide: Clock, useValue: parts.clock },
    { provide: Log, useValue: parts.log },
    { provide: Metrics, useValue: parts.metrics },
    { provide: Health, useValue: parts.health },
    { provide: LocalRules, useValue: new LocalRules(parts.municipality) },
    {
      provide: CommandRunner,
      useFactory: (database: Database, clock: Clock, local: LocalRules) => new CommandRunner(database, clock, local),
      inject: [Database, Clock, LocalRules],
    },
    {
      provide: Eraser,
      useFactory: (modules: ModuleRef) =>
        new Eraser(parts.service.erasures, () =>
          parts.service.beforeErasure.map((type) => modules.get(type, { strict: false })),
        ),
      inject: [ModuleRef],
    },
    { provide: Settings, useValue: new Settings(parts.config) },
    { provide: OpenApiBox, useValue: openApi },
  ];
  const controllers = [
    ...[ChassisController, ConsumersController, OperationsController, RulingsController],
    ...(parts.config.NODE_ENV === 'production' ? [] : [ClockController]),
    // Who owns the case erases it himself, and publishes that.
    ...(parts.service.erasures.size === 0 || parts.service.publishes.includes(dossierErased) ? [] : [ErasureListener]),
  ];
  const exported = provided.map(({ provide }) => provide);
  const chassis = { module: Chassis, global: true, controllers, providers: provided, exports: exported };
  return { module: Root, imports: [chassis, parts.service.module] };
}
