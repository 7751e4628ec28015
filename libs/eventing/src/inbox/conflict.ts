import type { Sql } from '../sql.ts';
import type { Claimed } from './claim.ts';
import type { ErrorTrace } from './failure.ts';

/** Another event was handled under this number: one of the two was forged, or its producer was restored to before it. */
export const numberConflict: ErrorTrace = { class: 'NumberConflict' };

/**
 * Of an event whose number was passed already: is it another one than was handled under it? An event that comes again
 * has the id it had; what was handled over thirty days ago is not known any more.
 */
export async function isConflict(
  tx: Sql,
  consumer: string,
  { stream, epoch, seq, envelope }: Pick<Claimed, 'stream' | 'epoch' | 'seq' | 'envelope'>,
): Promise<boolean> {
  const { rows } = await tx.query(
    `SELECT EXISTS (SELECT 1 FROM inbox_message WHERE hashtextextended(stream, 0) = hashtextextended($2, 0) AND seq = $4
       AND status IN ('done', 'skipped') AND consumer = $1 AND stream = $2 AND epoch = $3 AND event_id <> $5) AS conflict`,
    [consumer, stream, epoch, seq, envelope.id],
  );
  return rows[0].conflict;
}
