import type { DynamicModule, Type } from '@nestjs/common';
import type { EventContract, Texts } from '@rondetafel/contracts';
import type { TimerType } from '@rondetafel/eventing';
import type { Language } from '@rondetafel/policy';
import type { EntitySchema } from 'typeorm';
import type { Capability } from './capability.ts';
import type { Migration } from './data/migration.ts';
import type { BeforeErasure, Erasure } from './erasure/erasure.ts';

/** All that makes one service different from another. */
export interface Service {
  /** Names the database roles (`<name>_app`), the event source and the metrics. */
  readonly name: string;
  /** Dutch, for the API's documentation. */
  readonly title: string;
  /** Of the API, semver; its major is the `v1` in every path. */
  readonly version: string;
  readonly capabilities: readonly Capability[];
  readonly module: DynamicModule;
  readonly tables: readonly EntitySchema<any>[];
  /** They run in the order in which they were written (`at`). */
  readonly migrations: readonly Migration[];
  /** What it may publish. Publishing anything else is an error. */
  readonly publishes: readonly EventContract<any>[];
  /** The durable timers it arms; they fire into its own listeners. */
  readonly timers: readonly TimerType[];
  /** Its lines in the register of processing activities (AVG art. 30): code and Dutch sentence. */
  readonly activities: Readonly<Record<string, string>>;
  /** The sentences of its refusals; the platform's own come with it. */
  readonly texts?: Readonly<Record<Language, Texts>>;
  /** By table, in the order of the capabilities. */
  readonly erasures: ReadonlyMap<string, Erasure>;
  readonly beforeErasure: readonly Type<BeforeErasure>[];
}

type Listed = Pick<Service, 'name' | 'title' | 'capabilities'> &
  Partial<Pick<Service, 'version' | 'migrations' | 'texts'>>;

/** A service is the list of what it can do; the Nest module and everything else follow from it. */
export function defineService(declared: Listed): Service {
  const { capabilities } = declared;
  const tables = capabilities.flatMap((one) => Object.entries(one.tables));
  return {
    version: '1.0.0',
    ...declared,
    migrations: [...(declared.migrations ?? []), ...capabilities.flatMap(({ migrations }) => migrations)],
    module: {
      module: class {},
      controllers: capabilities.flatMap(({ controllers }) => [...controllers]),
      providers: capabilities.flatMap(({ providers }) => [...providers]),
    },
    tables: tables.flatMap(([, { entity }]) => entity ?? []),
    publishes: capabilities.flatMap(({ publishes }) => publishes),
    timers: capabilities.flatMap(({ timers }) => timers),
    activities: Object.assign({}, ...capabilities.map(({ activities }) => activities)),
    erasures: new Map(tables),
    beforeErasure: capabilities.flatMap(({ beforeErasure }) => beforeErasure ?? []),
  };
}
