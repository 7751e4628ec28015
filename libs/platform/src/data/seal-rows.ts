import { newTrace } from '../trace.ts';
import type { WorkerDatabase } from './database.ts';
import type { Tx } from './tx.ts';

const atOnce = 500;

/** Columns of a table that an earlier release kept in clear, and from now on are one value. */
export interface ClearColumns {
  readonly table: string;
  /** SQL of what the value is bound to, as text. */
  readonly row: string;
  /** By the name of the fact. The first has a value in every row that is still in clear. */
  readonly facts: Readonly<Record<string, string>>;
  /** SQL of what else is set, of the columns as they were. */
  readonly also?: string;
  /** Before the rows of each transaction. */
  readonly prepare?: (tx: Tx) => Promise<unknown>;
}

/**
 * Seals what is left in clear, in batches, before the service handles its first event or request; another process that
 * starts waits for the rows. With nothing left it is one look at an empty index.
 */
export async function sealRows(database: WorkerDatabase, clear: ClearColumns): Promise<void> {
  let sealed: number;
  do {
    sealed = await database.inTransaction({ trace: newTrace(), via: 'seal-rows' }, (tx) => sealSome(tx, clear));
  } while (sealed > 0);
}

async function sealSome(tx: Tx, { table, row, facts, also, prepare }: ClearColumns): Promise<number> {
  const columns = Object.values(facts);
  const json = Object.entries(facts).map(([name, column]) => `'${name}', ${column}`);
  const { rows } = await tx.query(
    `SELECT ctid::text AS at, (${row})::text AS row, jsonb_build_object(${json.join()}) AS facts FROM ${table}
     WHERE sealed IS NULL AND ${columns[0]} IS NOT NULL LIMIT ${atOnce} FOR UPDATE`,
  );
  if (rows.length === 0) return 0;
  const records = await tx.vault.records();
  await prepare?.(tx);
  const cleared = columns.map((column) => `${column} = NULL`);
  await tx.query(
    `UPDATE ${table} t SET ${['sealed = n.sealed', ...cleared, ...(also ? [also] : [])].join()}
     FROM unnest($1::text[], $2::bytea[]) AS n (at, sealed) WHERE t.ctid = n.at::tid`,
    [rows.map(({ at }) => at), rows.map((one) => records.seal({ table, column: 'sealed', row: one.row }, one.facts))],
  );
  return rows.length;
}
