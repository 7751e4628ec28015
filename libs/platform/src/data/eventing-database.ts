import { type Database, listenOn } from '@rondetafel/eventing';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { newTrace } from '../trace.ts';
import { once } from './database.ts';
import type { Tx, TxParts } from './tx.ts';

/** The pool behind a TypeORM data source. */
export const poolOf = (source: DataSource) => (source.driver as unknown as { master: Pool }).master;

/**
 * The worker role's database for eventing: errors are the driver's, and nothing is retried here, because eventing has its
 * own back-off.
 */
export function eventingDatabase(source: DataSource, parts: TxParts): Database<Tx> {
  return {
    query: (text, values) => poolOf(source).query(text, values),
    listen: (...how) => listenOn(poolOf(source))(...how),
    transaction: (work, first) => once(source, parts, { trace: newTrace(), via: 'eventing' }, work, first),
  };
}
