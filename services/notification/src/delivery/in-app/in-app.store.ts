import type { Instant } from '@rondetafel/contracts';
import { type Page, type PageRequest, pageOf, type Tx } from '@rondetafel/platform';
import { In } from 'typeorm';
import type { Facts } from '../../../texts/fill.ts';
import { type InboxLine, inboxTable } from './in-app.table.ts';
import type { InboxKind } from './message-text.ts';

/** Row-level security shows each person their own lines and no others. */
export const linesInSight = (tx: Tx, page: PageRequest): Promise<Page<InboxLine>> =>
  pageOf(tx.repository(inboxTable), page, { by: ['at', 'messageId'], newestFirst: true });

export const linesInSightBy = (tx: Tx, messageIds: readonly string[]): Promise<InboxLine[]> =>
  tx.repository(inboxTable).findBy({ messageId: In([...messageIds]) });

/** @param readAt null marks it as unread; who read it before read it then. @returns whether it is there. */
export async function markLine(
  tx: Tx,
  { messageId, personId }: Pick<InboxLine, 'messageId' | 'personId'>,
  readAt: Instant | null,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE inbox_line SET version = version + 1, changed_at = clock_timestamp(),
       read_at = CASE WHEN $3::timestamptz IS NOT NULL THEN coalesce(read_at, $3) END
     WHERE message_id = $1 AND person_id = $2`,
    [messageId, personId, readAt],
  );
  return rowCount !== 0;
}

/** @param within as PostgreSQL reads an interval; the earliest change first. */
export async function linesChanged(
  tx: Tx,
  personIds: readonly string[],
  within: string,
): Promise<Pick<InboxLine, 'messageId' | 'personId' | 'version'>[]> {
  const { rows } = await tx.query(
    `SELECT message_id AS "messageId", person_id AS "personId", version FROM inbox_line
     WHERE person_id = ANY ($1) AND changed_at > clock_timestamp() - $2::interval ORDER BY changed_at`,
    [personIds, within],
  );
  return rows;
}

export const hasLine = (tx: Tx, personId: string, line: { kind: InboxKind; caseId: string }): Promise<boolean> =>
  tx.repository(inboxTable).existsBy({ personId, ...line });

/** The last line of a case about each person who replied, among the lines with these facts. */
export async function lastReplyLines(
  tx: Tx,
  caseId: string,
  about: Facts,
): Promise<{ answeredBy: string; kind: InboxKind }[]> {
  const { rows } = await tx.query(
    `SELECT DISTINCT ON (facts ->> 'answeredBy') facts ->> 'answeredBy' AS "answeredBy", kind FROM inbox_line
     WHERE case_id = $1 AND facts @> $2 ORDER BY facts ->> 'answeredBy', at DESC`,
    [caseId, about],
  );
  return rows;
}

/** The lines that no mail counted yet, from now on counted. */
export async function countInMail(
  tx: Tx,
  personId: string,
  urgentOnly: boolean,
): Promise<{ readonly kind: InboxKind; readonly urgent: boolean; readonly isRead: boolean }[]> {
  const { rows } = await tx.query(
    `UPDATE inbox_line SET mailed = true WHERE person_id = $1 AND NOT mailed AND (urgent OR NOT $2)
     RETURNING kind, urgent, read_at IS NOT NULL AS "isRead"`,
    [personId, urgentOnly],
  );
  return rows;
}
