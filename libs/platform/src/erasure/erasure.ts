import type { Tx } from '../data/tx.ts';

/**
 * How the rows of one table are erased (P-29). `ask`: a statement with the erased id as `$1`, `column` where that is all
 * it looks at; `why`: the reason why none is needed.
 */
export type Removal = { readonly ask: string; readonly column?: string } | { readonly why: string };

/** For each table: how its rows are erased with a case, and with one member of a household. */
export interface Erasure {
  readonly case: (table: string) => Removal;
  readonly member: (table: string) => Removal;
}

/** Deletes the rows with the id in this column. */
export const byColumn = (column: string) => (table: string) => ({
  ask: `DELETE FROM ${table} WHERE ${column} = $1`,
  column,
});

/** Removes the id from this list; the row stays for others. */
export const outOfList = (column: string) => (table: string) => ({
  ask: `UPDATE ${table} SET ${column} = array_remove(${column}, $1::uuid) WHERE $1::uuid = ANY (${column})`,
});

/** Another statement, with the id as `$1`. */
export const byStatement = (ask: string) => () => ({ ask });

/** Erased together with the rows of another table: by a foreign key or by that table's statement. */
export const withRowsOf = (parent: string) => () => ({ why: `goes with the rows of ${parent}` });

/** The table holds nothing to erase. */
export const never = (why: string) => () => ({ why });

/** The case and members to erase. */
export interface ErasedCase {
  readonly caseId: string;
  readonly memberIds: readonly string[];
}

/** Runs before the rows of a case are erased, for example to notify those invited. */
export interface BeforeErasure {
  beforeErasure(tx: Tx, erased: ErasedCase): Promise<void>;
}
