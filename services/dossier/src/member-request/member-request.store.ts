import type { Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import type { Standing } from '@rondetafel/policy';
import { casesStoodIn } from '../case/standing.store.ts';
import type { MemberRequest } from './domain/member-request.ts';
import { type MemberRequestRow, memberRequestTable } from './member-request.table.ts';

/** The newest first; of whom the key was destroyed nothing is left (P-29). */
export async function requestsOf(
  tx: Tx,
  where: { readonly caseId: Id; readonly memberId?: Id; readonly askId?: Id },
): Promise<MemberRequest[]> {
  const rows = await tx.repository(memberRequestTable).find({ where, order: { askedAt: 'DESC', askId: 'ASC' } });
  const keys = await tx.vault.of(rows.map(({ memberId }) => memberId));
  return rows.flatMap((row): MemberRequest[] => {
    const { asked, answer, answeredAt, ...about } = row;
    const text = keys.open(row.memberId, placeOf(row, 'asked'), asked);
    if (text === null) return [];
    const opened = answer && JSON.parse(keys.open(row.memberId, placeOf(row, 'answer'), answer)!);
    return [{ ...about, ...JSON.parse(text), answer: opened && { ...opened, answeredAt } }];
  });
}

/** What waits for an answer in the cases in which this person stands so; the words stay sealed. */
export async function openRequests(
  tx: Tx,
  personId: Id,
  standings: readonly Standing[],
): Promise<Pick<MemberRequestRow, 'askId' | 'caseId' | 'memberId' | 'kind' | 'dueOn'>[]> {
  const { rows } = await tx.query(
    `SELECT ask_id AS "askId", case_id AS "caseId", member_id AS "memberId", kind, due_on::text AS "dueOn"
     FROM member_request WHERE answered_at IS NULL AND case_id IN (${casesStoodIn('$1', '$2')})
     ORDER BY due_on, ask_id`,
    [personId, standings],
  );
  return rows;
}

export async function insertRequest(tx: Tx, request: MemberRequest): Promise<void> {
  const { text, via, answer: _, ...row } = request;
  const keys = await tx.vault.of([request.memberId]);
  const asked = keys.seal(request.memberId, placeOf(request, 'asked'), JSON.stringify({ text, via }));
  await tx.insert(memberRequestTable, { ...row, asked, answer: null, answeredAt: null });
}

export async function keepAnswerTo(tx: Tx, request: MemberRequest): Promise<void> {
  const { answeredAt, ...said } = request.answer!;
  const keys = await tx.vault.of([request.memberId]);
  const answer = keys.seal(request.memberId, placeOf(request, 'answer'), JSON.stringify(said));
  await tx.repository(memberRequestTable).update({ askId: request.askId }, { answer, answeredAt });
}

const placeOf = ({ askId }: Pick<MemberRequestRow, 'askId'>, column: string) => ({
  table: 'member_request',
  column,
  row: askId,
});
