import type { Database, Sql } from './sql.ts';

/** A connection of `pg`'s pool. */
export interface PgClient extends Sql {
  release(error?: Error | boolean): void;
  on(event: 'error', listener: (error: Error) => void): unknown;
  off(event: 'error', listener: (error: Error) => void): unknown;
}

/** A pool of `pg`. */
export interface PgPool extends Sql {
  connect(): Promise<PgClient>;
}

/** Makes a `pg` pool the database of eventing. A connection on which a rollback fails is not used again. */
export function pgDatabase(pool: PgPool): Database<PgClient> {
  return {
    query: (text, values) => pool.query(text, values),
    transaction: async (work, first) => {
      const client = await pool.connect();
      let broken: Error | undefined;
      const breaks = (error: Error) => {
        broken = error; // without a listener, a connection that is cut while idle ends the process
      };
      client.on('error', breaks);
      try {
        const [, found] = await Promise.all([client.query('BEGIN'), first?.(client)]);
        const result = await work(client, found!);
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch(breaks);
        throw error;
      } finally {
        client.off('error', breaks);
        client.release(broken);
      }
    },
  };
}
