/** What eventing needs of a database connection. A `pg` client fits as it is; so does TypeORM's `query` in one line. */
export interface Sql {
  query(text: string, values?: any[]): Promise<{ rows: any[]; rowCount: number | null }>;
}

/**
 * The service's database as the worker role sees it.
 *
 * `query` runs one statement on a pooled connection and commits it. `transaction` hands `work` one connection; it
 * commits when `work` resolves and rolls back when it rejects. Both reject with the driver's error (its `code` is read
 * to distinguish a database that is away from a handler that is wrong). What `first` asks may be sent together with the
 * BEGIN, so it must do no harm outside of a transaction; `work` gets its answer.
 */
export interface Database<Tx extends Sql = Sql> extends Sql {
  transaction<T, First = undefined>(
    work: (tx: Tx, found: First) => Promise<T>,
    first?: (tx: Tx) => Promise<First>,
  ): Promise<T>;

  /**
   * Calls `notified` for each NOTIFY on this channel, on a connection of its own, and `lost` when that connection ends.
   * Without it, or behind a pool that shares sessions, what another instance published is found a little later.
   */
  listen?(channel: string, notified: () => void, lost: () => void): Promise<{ close(): Promise<void> }>;
}

/**
 * A list that is given as a parameter, written so that one plan serves lists of any length. Otherwise PostgreSQL plans
 * each statement with a short list again, which takes longer than running it.
 */
export const listed = (nth: number, type: string): string => `(SELECT $${nth}::${type}[])::${type}[]`;
