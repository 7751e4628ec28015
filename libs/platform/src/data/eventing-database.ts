import type { Database } from '@rondetafel/eventing';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { newTrace } from '../trace.ts';
import { once } from './database.ts';
import type { Tx, TxParts } from './tx.ts';

/** The pool behind a TypeORM data source. */
export const poolOf = (source: DataSource) => (source.driver as unknown as { master: Pool }).master;

/**
 * The worker role's database as eventing wants it: errors come as the driver threw them, and nothing is run again here
 * (eventing has a back-off of its own).
 */
export function eventingDatabase(source: DataSource, parts: TxParts): Database<Tx> {
  return {
    query: (text, values) => poolOf(source).query(text, values),
    transaction: (work, first) => once(source, parts, { trace: newTrace(), via: 'eventing' }, work, first),
  };
}
