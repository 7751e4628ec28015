/** What eventing needs of a database connection. A `pg` client fits as it is; so does TypeORM's `query` in one line. */
export interface Sql {
  query(text: string, values?: any[]): Promise<{ rows: any[]; rowCount: number | null }>;
}

/**
 * The service's database as the worker role sees it.
 *
 * `query` runs one statement on a pooled connection and commits it. `transaction` hands `work` one connection; it
 * commits when `work` resolves and rolls back when it rejects. Both reject with the driver's error (its `code` is read
 * to tell a database that is away from a handler that is wrong).
 */
export interface Database<Tx extends Sql = Sql> extends Sql {
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}
