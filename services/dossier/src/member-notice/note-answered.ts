import type { Id } from '@rondetafel/contracts';
import type { Moment, Tx } from '@rondetafel/platform';
import { lockCase } from '../case/case.store.ts';
import { householdIn } from '../member-access/member-access.store.ts';
import { noticesOfAnswer } from './domain/member-notice.ts';
import { guardiansToInform, whomToInform } from './domain/whom-to-inform.ts';
import { keepNotices, noticesIn } from './member-notice.store.ts';
import { armNotices } from './member-notice.timers.ts';

/** Who asked is told that there is an answer; of a small child, who decides for it (P-16, P-26). */
export async function noteAnswered(
  tx: Tx,
  { caseId, memberId }: { readonly caseId: Id; readonly memberId: Id },
  { now, today, newId }: Moment,
): Promise<void> {
  await lockCase(tx, caseId);
  const [household, kept] = await Promise.all([householdIn(tx, caseId), noticesIn(tx, { caseId })]);
  const told = whomToInform(household, today);
  const ids = told.has(memberId)
    ? [memberId]
    : [...told].flatMap(([reader, members]) => (members.includes(memberId) ? [reader] : []));
  const outside = guardiansToInform(household, today).filter((one) => one.memberId === memberId);
  const readers = [
    ...ids.map((id) => ({ memberId: id, holderId: null })),
    ...outside.map(({ holderId }) => ({ memberId, holderId })),
  ];
  const made = noticesOfAnswer(caseId, { readers, kept, now, newId });
  await keepNotices(tx, made);
  await armNotices(tx, made);
}
