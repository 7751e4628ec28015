import type { Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import type { MemberNotice } from './domain/member-notice.ts';
import { type MemberNoticeRow, memberNoticeTable } from './member-notice.table.ts';

interface Which {
  readonly caseId: Id;
  readonly memberId?: Id;
}

/** Oldest first; of whom the key was destroyed nothing is left (P-29). */
export async function noticesIn(tx: Tx, where: Which): Promise<MemberNotice[]> {
  const rows = await tx.repository(memberNoticeTable).find({ where, order: { madeAt: 'ASC', noticeId: 'ASC' } });
  const keys = await tx.vault.of(rows.map(({ memberId }) => memberId));
  return rows.flatMap(({ content, ...row }): MemberNotice[] => {
    const text = keys.open(row.memberId, placeOf(row), content);
    return text === null ? [] : [{ ...row, ...JSON.parse(text) }];
  });
}

export async function keepNotices(tx: Tx, notices: readonly MemberNotice[]): Promise<void> {
  if (notices.length === 0) return;
  const keys = await tx.vault.of(notices.map(({ memberId }) => memberId));
  const rows = notices.map(({ about, partyId, postponed, ...row }): MemberNoticeRow => {
    const content = keys.seal(row.memberId, placeOf(row), JSON.stringify({ about, partyId, postponed }));
    return { ...row, content };
  });
  await tx.upsert(memberNoticeTable, rows, ['noticeId']);
}

const placeOf = ({ noticeId }: Pick<MemberNoticeRow, 'noticeId'>) => ({
  table: 'member_notice',
  column: 'content',
  row: noticeId,
});
