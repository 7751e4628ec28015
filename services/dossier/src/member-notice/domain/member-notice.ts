import type { Day, Id, Instant } from '@rondetafel/contracts';
import { addWorkingDays, amsterdamInstant, type WorkingCalendar } from '@rondetafel/policy';
import { Temporal } from 'temporal-polyfill';
import { refuse } from '../../refuse.ts';

/** What members have to know: before it is read by others (AVG 13 and 14), and what became of their question (AVG 12.3). */
export type NoticeAbout = 'dossier-opened' | 'party-involved' | 'question-answered';

export interface Postponed {
  /** The day on which it is due again. */
  readonly untilOn: Day;
  readonly reason: string;
  readonly byId: Id;
  readonly at: Instant;
}

/** One thing that one member is to be told (P-26). */
export interface MemberNotice {
  readonly noticeId: Id;
  readonly caseId: Id;
  readonly memberId: Id;
  readonly about: NoticeAbout;
  /** Which party joined. */
  readonly partyId: Id | null;
  readonly madeAt: Instant;
  readonly dueAt: Instant;
  readonly postponed: Postponed | null;
  /** Since then it is for the member's safe channel; it is not taken back any more. */
  readonly publishedAt: Instant | null;
}

interface News {
  readonly caseId: Id;
  /** Absent: the dossier opened. */
  readonly partyId?: Id | undefined;
}

interface Given {
  readonly readers: Iterable<Id>;
  /** What these members were told before, or are to be told. */
  readonly kept: readonly MemberNotice[];
  readonly now: Instant;
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  readonly newId: () => Id;
}

/**
 * What is new goes to each who was not told yet. Nothing leaves before the next working day, so that whoever coordinates
 * can postpone it (P-26); for whom something is postponed, all that is new waits for the same day.
 */
export function noticesOf(
  { caseId, partyId }: News,
  { readers, kept, now, today, calendar, newId }: Given,
): MemberNotice[] {
  const about: NoticeAbout = partyId ? 'party-involved' : 'dossier-opened';
  const untold = [...readers].filter(
    (memberId) =>
      !kept.some((one) => one.memberId === memberId && one.about === about && one.partyId === (partyId ?? null)),
  );
  const usual = morningOf(addWorkingDays(calendar, today, 1).on);
  return untold.map((memberId) =>
    noticeTo(memberId, { caseId, about, partyId: partyId ?? null }, usual, { kept, now, newId }),
  );
}

/** What these members asked has an answer: they are told at once, or with all else that is postponed for them (P-26). */
export const noticesOfAnswer = (
  caseId: Id,
  { readers, ...given }: Pick<Given, 'readers' | 'kept' | 'now' | 'newId'>,
): MemberNotice[] =>
  [...readers].map((memberId) =>
    noticeTo(memberId, { caseId, about: 'question-answered', partyId: null }, given.now, given),
  );

function noticeTo(
  memberId: Id,
  news: Pick<MemberNotice, 'caseId' | 'about' | 'partyId'>,
  usual: Instant,
  { kept, now, newId }: Pick<Given, 'kept' | 'now' | 'newId'>,
): MemberNotice {
  const waiting = kept.find(
    (one) => one.memberId === memberId && waits(one) && one.postponed && isBefore(usual, one.dueAt),
  );
  return {
    noticeId: newId(),
    ...news,
    memberId,
    madeAt: now,
    dueAt: waiting?.dueAt ?? usual,
    postponed: waiting?.postponed ?? null,
    publishedAt: null,
  };
}

export const waits = ({ publishedAt }: MemberNotice): boolean => publishedAt === null;

interface Postponing {
  readonly untilOn: Day;
  readonly reason: string;
}

/**
 * All that waits for one member waits until that day, for a reason (P-26): for good, nothing can.
 * @param notices of one member.
 * @throws Refusal when nothing waits for this member any more.
 */
export function postpone(
  notices: readonly MemberNotice[],
  { untilOn, reason }: Postponing,
  { now, today, byId }: { readonly now: Instant; readonly today: Day; readonly byId: Id },
): MemberNotice[] {
  const waiting = notices.filter(waits);
  if (waiting.length === 0) throw refuse('nothing-to-postpone', { rule: 'P-26' });
  if (untilOn <= today) {
    const faults = [{ pointer: '/untilOn', code: 'not-to-come' } as const];
    throw refuse('notice-not-postponable', { rule: 'P-26', kind: 'invalid', faults });
  }
  const postponed: Postponed = { untilOn, reason, byId, at: now };
  return waiting.map((notice) => ({ ...notice, postponed, dueAt: morningOf(untilOn) }));
}

/** Is it to be told now? Somebody may have postponed it while its timer was on its way. */
export const isDue = (notice: MemberNotice, now: Instant): boolean => waits(notice) && !isBefore(now, notice.dueAt);

const morningOf = (day: Day): Instant => amsterdamInstant(day, '09:00');

const isBefore = (one: Instant, other: Instant): boolean => Temporal.Instant.compare(one, other) < 0;
