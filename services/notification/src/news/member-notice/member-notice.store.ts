import type { Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import type { ToldNoticeView } from './member-notice.shapes.ts';

/** Of a case that the actor coordinates, oldest first; of any other, nothing. */
export async function toldNotices(tx: Tx, caseId: Id): Promise<ToldNoticeView[]> {
  const { rows } = await tx.query('SELECT * FROM sight.told_notices($1)', [caseId]);
  return rows.map(({ message_id, person_id, state, told_at, channel, told_by_id }) => ({
    noticeId: message_id,
    personId: person_id,
    state,
    ...(told_at && { toldAt: told_at.toISOString() }),
    ...(channel && { channel, toldById: told_by_id }),
  }));
}
