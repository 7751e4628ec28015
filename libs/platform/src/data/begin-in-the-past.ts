import pg from 'pg';

/**
 * For a demonstration: the business time of a new database is so many seconds ahead, below 0 (0038). One that was used, or
 * that began before, stays as it is.
 */
export async function beginInThePast(ownerUrl: string, aheadSeconds: number): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(
      `UPDATE chassis.clock SET ahead_seconds = $1
       WHERE ahead_seconds = 0 AND $1 < 0 AND NOT EXISTS (SELECT FROM chassis.audit_entry)`,
      [aheadSeconds],
    );
  } finally {
    await owner.end();
  }
}
