import type { Tx } from '@rondetafel/platform';
import type { Facts } from '../../../texts/fill.ts';
import { inboxTable } from './in-app.table.ts';
import type { InboxKind } from './message-text.ts';

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
