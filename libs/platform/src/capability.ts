import type { Provider, Type } from '@nestjs/common';
import type { EventContract } from '@rondetafel/contracts';
import type { TimerType } from '@rondetafel/eventing';
import type { EntitySchema } from 'typeorm';
import type { Migration } from './data/migration.ts';
import type { BeforeErasure, Erasure } from './erasure/erasure.ts';

/** A table and how a case and a member leave it; without `entity` only SQL reaches it. */
export interface OwnedTable extends Erasure {
  readonly entity?: EntitySchema<any>;
  /** Which rows nobody needs any more, as a condition in SQL; `$1` is business time. They go within a minute. */
  readonly over?: string;
}

/** One thing that a service can do: one folder, one entry in the service's list. */
export interface Capability {
  /** The folder's name. */
  readonly name: string;
  /** What it is, one English sentence for the service's README. */
  readonly about: string;
  /** HTTP controllers and listeners. */
  readonly controllers: readonly Type[];
  readonly providers: readonly Provider[];
  /** By the name in the database; parents before those that refer to them. */
  readonly tables: Readonly<Record<string, OwnedTable>>;
  /** That make its tables; one that touches the tables of several capabilities stands in the service's list. */
  readonly migrations: readonly Migration[];
  /** What it may publish. */
  readonly publishes: readonly EventContract<any>[];
  /** The durable timers it arms. */
  readonly timers: readonly TimerType[];
  /** Its lines in the register of processing activities (AVG art. 30): code and Dutch sentence. */
  readonly activities: Readonly<Record<string, string>>;
  /** A provider of its own that acts before the rows of a case are erased. */
  readonly beforeErasure?: Type<BeforeErasure> | undefined;
}

type Required = 'name' | 'about';

export const capability = (declared: Pick<Capability, Required> & Partial<Omit<Capability, Required>>): Capability => ({
  controllers: [],
  providers: [],
  tables: {},
  migrations: [],
  publishes: [],
  timers: [],
  activities: {},
  ...declared,
});
