import type { AttendeeRole } from '@rondetafel/contracts';
import { type AppointmentNews, isAboutAppointment } from './news.ts';
import type { Entry } from './replacing.ts';

/** An entry of the ledger as it is stored, oldest first. */
export interface LedgerEntry extends Entry {
  readonly mailId: string;
  readonly revision: number;
  readonly role: AttendeeRole;
  /** Of the calendar file. */
  readonly sequence: number;
  /** Which times it is about. */
  readonly offerId: string | null;
  /** It waits and no sender has it now: it leaves, perhaps once more, to the address that stands then. */
  readonly isToLeave: boolean;
}

/** What each was told last of the appointment, also where that could not be delivered: others tell them then. */
export function lastToldOf(
  entries: readonly LedgerEntry[],
): { personId: string; news: AppointmentNews; revision: number; role: AttendeeRole }[] {
  const last = new Map(
    entries.flatMap(({ personId, news, revision, role, progress }) =>
      isAboutAppointment(news) && progress !== 'superseded'
        ? [[personId, { personId, news, revision, role }] as const]
        : [],
    ),
  );
  return [...last.values()];
}

/**
 * The SEQUENCE of the next calendar file of this person (RFC 5546 2.1.4). Higher than any before, since a calendar
 * passes over what it has already: who is withdrawn and invited again gets the same appointment twice. It counts
 * their own news only, so that it tells nothing about others (P-27).
 */
export const nextSequence = (thread: readonly Pick<LedgerEntry, 'news' | 'sequence'>[]): number =>
  1 + Math.max(-1, ...thread.flatMap(({ news, sequence }) => (isAboutAppointment(news) ? [sequence] : [])));

/** Who was asked to choose from this offer; each is asked once, also when the mail about it was replaced. */
export const askedAbout = (entries: readonly LedgerEntry[], offerId: string): ReadonlySet<string> =>
  new Set(entries.flatMap((one) => (one.news === 'offered' && one.offerId === offerId ? [one.personId] : [])));

/** Who was asked about other times of this table. */
export const askedBefore = (entries: readonly LedgerEntry[], offerId: string): ReadonlySet<string> =>
  new Set(entries.flatMap((one) => (one.news === 'offered' && one.offerId !== offerId ? [one.personId] : [])));

/** The times of this offer are still to leave: they will be as their reader is then. */
export const isStillToLeave = (entries: readonly LedgerEntry[], offerId: string): boolean =>
  entries.some((one) => one.news === 'offered' && one.offerId === offerId && one.isToLeave);

/** The last news of the appointment for this person did not leave when it was tried, and is tried again. */
export function isPutOff(entries: readonly LedgerEntry[], personId: string): boolean {
  const theirs = entries.filter((one) => one.personId === personId && isAboutAppointment(one.news));
  const last = theirs.findLast(({ progress }) => progress !== 'superseded');
  return last?.progress === 'in-hand' && last.isToLeave;
}
