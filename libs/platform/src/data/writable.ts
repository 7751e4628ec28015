import type pg from 'pg';

/**
 * Whether PostgreSQL can write: a megabyte of temporary file and a line of its log, because `SELECT 1` succeeds on a full
 * disk too. Rejects when it can't.
 */
export async function writeProbe(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SET LOCAL work_mem = '64kB'`);
    await client.query('SELECT count(*) FROM generate_series(1, 50000)');
    await client.query(`SELECT pg_logical_emit_message(true, 'ready', '')`);
    await client.query('COMMIT');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Runs a look at most once in so many milliseconds; in between its last result counts. */
export function atMostEvery<T>(ms: number, look: () => Promise<T>): () => Promise<T> {
  let last: { readonly until: number; readonly found: Promise<T> } | undefined;
  return () => {
    if (!last || performance.now() > last.until) last = { until: performance.now() + ms, found: look() };
    return last.found;
  };
}
