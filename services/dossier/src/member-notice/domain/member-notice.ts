import type { Day, Id, Instant } from '@rondetafel/contracts';
import { addWorkingDays, amsterdamInstant, type WorkingCalendar } from '@rondetafel/policy';
import { Temporal } from 'temporal-polyfill';
import { refuse } from '../../refuse.ts';

/** What members have to know: before it is read by others (AVG 13 and 14), and what became of their question (AVG 12.3). */
export type NoticeAbout = 'dossier-opened' | 'party-involved' | 'coordinator-changed' | 'question-answered';

/** Who is told: a member, or whoever outside the household decides for that member (P-16, P-35). */
export interface Reader {
  readonly memberId: Id;
  readonly holderId: Id | null;
}

export const sameReader = (one: Reader, other: Reader): boolean =>
  one.memberId === other.memberId && one.holderId === other.holderId;

export interface Postponed {
  /** The day on which it is due again. */
  readonly untilOn: Day;
  readonly reason: string;
  readonly byId: Id;
  readonly at: Instant;
}

/** One thing that one member, or who decides for them from outside, is to be told (P-26). */
export interface MemberNotice extends Reader {
  readonly noticeId: Id;
  readonly caseId: Id;
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
  /** With neither: the dossier opened. */
  readonly partyId?: Id | undefined;
  readonly coordinator?: true | undefined;
}

interface Given {
  readonly readers: Iterable<Reader>;
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
  { caseId, coordinator, ...news }: News,
  { readers, kept, now, today, calendar, newId }: Given,
): MemberNotice[] {
  const partyId = news.partyId ?? null;
  const about: NoticeAbout = coordinator ? 'coordinator-changed' : partyId ? 'party-involved' : 'dossier-opened';
  // Who coordinates may change again; of what still waits to be told, once is enough.
  const tells = (one: MemberNotice) =>
    one.about === about && one.partyId === partyId && (about !== 'coordinator-changed' || waits(one));
  const untold = [...readers].filter((reader) => !kept.some((one) => sameReader(one, reader) && tells(one)));
  const usual = morningOf(addWorkingDays(calendar, today, 1).on);
  return untold.map((reader) => noticeTo(reader, { caseId, about, partyId }, usual, { kept, now, newId }));
}

/** What these members asked has an answer: they are told at once, or with all else that is postponed for them (P-26). */
export const noticesOfAnswer = (
  caseId: Id,
  { readers, ...given }: Pick<Given, 'readers' | 'kept' | 'now' | 'newId'>,
): MemberNotice[] =>
  [...readers].map((reader) =>
    noticeTo(reader, { caseId, about: 'question-answered', partyId: null }, given.now, given),
  );

function noticeTo(
  reader: Reader,
  news: Pick<MemberNotice, 'caseId' | 'about' | 'partyId'>,
  usual: Instant,
  { kept, now, newId }: Pick<Given, 'kept' | 'now' | 'newId'>,
): MemberNotice {
  const waiting = kept.find(
    (one) => sameReader(one, reader) && waits(one) && one.postponed && isBefore(usual, one.dueAt),
  );
  return {
    noticeId: newId(),
    ...news,
    memberId: reader.memberId,
    holderId: reader.holderId,
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
 * @param notices of one reader.
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
