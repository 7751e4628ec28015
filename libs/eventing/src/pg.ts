import type { Database, Sql } from './sql.ts';

/** A connection of `pg`'s pool. */
export interface PgClient extends Sql {
  release(error?: Error | boolean): void;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'notification' | 'end', listener: () => void): unknown;
  off(event: 'error', listener: (error: Error) => void): unknown;
}

/** A pool of `pg`. */
export interface PgPool extends Sql {
  connect(): Promise<PgClient>;
}

/** `listen` of a `Database` on a `pg` pool. */
export const listenOn =
  (pool: PgPool): NonNullable<Database['listen']> =>
  async (channel, notified, lost) => {
    const client = await pool.connect();
    let open = true;
    const close = () => {
      if (!open) return;
      open = false;
      client.release(true);
      lost();
    };
    client.on('error', close);
    client.on('end', close);
    client.on('notification', notified);
    await client.query(`LISTEN ${channel}`).catch((error) => {
      close();
      throw error;
    });
    return { close: async () => close() };
  };

/** Makes a `pg` pool the database of eventing. A connection on which a rollback fails is not used again. */
export function pgDatabase(pool: PgPool): Database<PgClient> {
  return {
    query: (text, values) => pool.query(text, values),
    listen: listenOn(pool),
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
