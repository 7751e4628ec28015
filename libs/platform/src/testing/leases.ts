import type { Pool } from 'pg';
import { leaseSeconds } from '../outgoing/queue.ts';
import { until } from './until.ts';

/**
 * Resolves when leases of an outgoing queue can be over: after a start of PostgreSQL each begins again, and the one of a
 * test run may have just started.
 */
export async function untilLeasesCanEnd(admin: Pool): Promise<void> {
  const statement = `SELECT pg_postmaster_start_time() + $1 * interval '1 second' < clock_timestamp() AS "canEnd"`;
  await until(async () => (await admin.query(statement, [leaseSeconds])).rows[0].canEnd, 2_000 * leaseSeconds);
}
