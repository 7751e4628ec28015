import type { DynamicModule, NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { dossierErased } from '@rondetafel/contracts';
import { AccessGuard } from './access/access.guard.ts';
import { erasureListeners } from './erasure/erasure.listener.ts';
import { DocumentController, HealthController } from './http/chassis.controller.ts';
import { ClockController } from './http/clock.controller.ts';
import { assertDeclared } from './http/declared.ts';
import { httpDoor } from './http/fastify.ts';
import { Idempotency } from './http/idempotency.ts';
import { AllFaults, InputPipe } from './http/input.ts';
import { NestLog } from './http/nest-log.ts';
import { OpenApiBox } from './http/open-api-box.ts';
import { openApiOf } from './http/openapi.ts';
import { nextLink } from './http/page.ts';
import { PersonalNumbers } from './http/personal-numbers.ts';
import { ProblemFilter } from './http/problem.filter.ts';
import { entityTag } from './http/version.ts';
import { ConsumersController } from './operations/consumers.controller.ts';
import { OperationsController } from './operations/operations.controller.ts';
import { RulingsController } from './operations/rulings.controller.ts';
import { type Given, partsOf, platformProviders } from './parts.ts';
import { sentencesOf } from './problem/sentences.ts';

/** A service and its platform as one Nest module. Connects to nothing. */
export function serviceModule(given: Given): DynamicModule {
  class Root {}
  class Chassis {}
  const providers = platformProviders(given);
  const { erasures, publishes } = given.service;
  const controllers = [
    ...(given.config.HEALTH_PORT === undefined ? [HealthController] : []),
    DocumentController,
    ConsumersController,
    OperationsController,
    RulingsController,
    ...(given.config.NODE_ENV === 'production' ? [] : [ClockController]),
    // The service that publishes the erasure of a case erases its own rows.
    ...(erasures.size === 0 || publishes.includes(dossierErased) ? [] : erasureListeners),
  ];
  const exported = providers.map((provider) => ('provide' in provider ? provider.provide : provider));
  const chassis = { module: Chassis, global: true, controllers, providers, exports: exported };
  return { module: Root, imports: [chassis, given.service.module] };
}

/** Makes the Nest application of a module; a test overrides providers here. */
export type CreateApp = (
  module: DynamicModule,
  adapter: FastifyAdapter,
  options: NestApplicationOptions,
) => Promise<NestFastifyApplication>;

const byFactory: CreateApp = (module, adapter, options) =>
  NestFactory.create<NestFastifyApplication>(module, adapter, options);

/** The Nest application of a service, ready to listen. Connects to nothing. */
export async function buildApp(module: DynamicModule, create: CreateApp = byFactory): Promise<NestFastifyApplication> {
  const door = httpDoor();
  const app = await create(module, door.adapter, {
    bufferLogs: true,
    bodyParser: false,
    abortOnError: false,
    routeConflictPolicy: { duplicate: 'error' },
  });
  const parts = partsOf(app);
  const { service, log } = parts;
  const sentences = sentencesOf(service.texts);
  app.useLogger(new NestLog(log));
  door.open({ ...parts, sentences });
  app.useGlobalGuards(app.get(AccessGuard));
  app.useGlobalInterceptors(new AllFaults(), new PersonalNumbers(), new Idempotency(), entityTag, nextLink);
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(new ProblemFilter(log, sentences));
  assertDeclared(app);
  app.get(OpenApiBox).make = () => openApiOf(app, service);
  return app;
}
