import type { Log } from './log.ts';
import type { Sql } from './sql.ts';

/** Seconds off which leases, tokens and heartbeats are wrong. */
const most = 5;

/** Seconds by which the clock of this process is ahead of its database's; half the round trip is allowed for. */
export async function clockOffset(sql: Sql, now: () => number = Date.now): Promise<number> {
  const before = now();
  const { rows } = await sql.query('SELECT extract(epoch FROM clock_timestamp())::float8 AS at');
  return (before + now()) / 2_000 - rows[0].at;
}

/** Says so when a clock is off: everything works, and what compares times is wrong. */
export function reportClock(log: Log, seconds: number): void {
  if (Math.abs(seconds) > most) log.error('clock-off', { seconds: Math.round(seconds) });
}
