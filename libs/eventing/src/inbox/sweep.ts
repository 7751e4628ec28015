import type { Logger } from '../report.ts';
import type { Sql } from '../sql.ts';
import { claimable } from './receive.ts';

/**
 * Lets go of held messages that have nothing before them any more: one that was being received just when its
 * predecessor was settled was held for nothing.
 * @returns how many.
 */
export async function releaseHeld(database: Sql, consumer: string): Promise<number> {
  const { rowCount } = await database.query(
    `UPDATE inbox_message SET status = 'pending' WHERE id IN (
       SELECT h.id FROM (SELECT DISTINCT stream FROM inbox_message WHERE consumer = $1 AND status = 'held') AS b
       CROSS JOIN LATERAL (SELECT status FROM inbox_message p WHERE p.consumer = $1 AND p.stream = b.stream
         AND p.status IN ('pending', 'held', 'parked') ORDER BY p.epoch, p.seq, p.id LIMIT 1) AS head
       CROSS JOIN LATERAL (SELECT id FROM inbox_message p WHERE p.consumer = $1 AND p.stream = b.stream
         AND p.status = 'held' ORDER BY p.epoch, p.seq, p.id LIMIT ${claimable}) AS h
       WHERE head.status = 'held') AND status = 'held'`,
    [consumer],
  );
  return rowCount ?? 0;
}

/** Seconds that a predecessor may take to arrive before it is reported. */
const patience = 60;

/** Reports each message that has been waiting too long for a predecessor, once. */
export async function alarmGaps(database: Sql, consumer: string, reported: Set<string>, logger: Logger): Promise<void> {
  const { rows } = await database.query(
    `SELECT id, type FROM inbox_message WHERE consumer = $1 AND status = 'pending'
       AND waiting_since < clock_timestamp() - $2 * interval '1 s'`,
    [consumer, patience],
  );
  for (const { id, type } of rows) {
    if (reported.has(id)) continue;
    reported.add(id);
    logger.error({ consumer, type, messageId: id }, 'message waits for a predecessor that does not come');
  }
}
