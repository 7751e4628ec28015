import type { Type } from '@nestjs/common';
import type { EventContract, Texts } from '@rondetafel/contracts';
import type { TimerType } from '@rondetafel/eventing';
import type { Language } from '@rondetafel/policy';
import type { EntitySchema } from 'typeorm';
import type { Migration } from './data/migration.ts';

/** All that makes one service different from another. */
export interface Service {
  /** Names the database roles (`<name>_app`), the event source and the metrics. */
  readonly name: string;
  /** Dutch, for the API's documentation. */
  readonly title: string;
  /** Of the API, semver; its major is the `v1` in every path. */
  readonly version: string;
  readonly module: Type;
  readonly tables: readonly EntitySchema<any>[];
  readonly migrations: readonly Migration[];
  /** What it may publish. Publishing anything else is an error. */
  readonly says: readonly EventContract[];
  /** The durable timers it arms; they fire into its own listeners. */
  readonly timers: readonly TimerType[];
  /** Its lines in the register of processing activities (AVG art. 30): code and Dutch sentence. */
  readonly activities: Readonly<Record<string, string>>;
  /** The sentences of its refusals; the platform's own come with it. */
  readonly texts?: Readonly<Record<Language, Texts>>;
}

type Required = 'name' | 'title' | 'module';

export function defineService(service: Pick<Service, Required> & Partial<Omit<Service, Required>>): Service {
  return { version: '1.0.0', tables: [], migrations: [], says: [], timers: [], activities: {}, ...service };
}
