import type { Tx } from '../data/tx.ts';

/**
 * How the rows of one table go when somebody is erased (P-29). `ask` runs with the erased id as `$1`; where no row has
 * to go, `why` says why not.
 */
export type Removal = { readonly ask: string } | { readonly why: string };

/** For each table: what happens to its rows when a case is erased, and when one member of a household is. */
export interface Erasure {
  readonly case: (table: string) => Removal;
  readonly member: (table: string) => Removal;
}

/** Rows of whom this column names. */
export const byColumn = (column: string) => (table: string) => ({ ask: `DELETE FROM ${table} WHERE ${column} = $1` });

/** The row stays for others, without the id in this list. */
export const outOfList = (column: string) => (table: string) => ({
  ask: `UPDATE ${table} SET ${column} = array_remove(${column}, $1::uuid) WHERE $1::uuid = ANY (${column})`,
});

/** A statement of its own, where column and list do not say it. `$1` is the id. */
export const byStatement = (ask: string) => () => ({ ask });

/** Goes with the rows of another table: by its foreign key, or because that table's removal says so. */
export const withRowsOf = (parent: string) => () => ({ why: `goes with the rows of ${parent}` });

/** What the row holds is sealed with the erased one's key, which is destroyed; `left` says what stays readable. */
export const byKey = (left: string) => () => ({ why: `unreadable without its key; left: ${left}` });

/** The table holds nothing that has to go. */
export const never = (why: string) => () => ({ why });

/** Whose data goes. */
export interface ErasedCase {
  readonly caseId: string;
  readonly memberIds: readonly string[];
}

/** What a capability does before the rows of a case go, such as telling who was invited. */
export interface BeforeErasure {
  beforeErasure(tx: Tx, erased: ErasedCase): Promise<void>;
}
