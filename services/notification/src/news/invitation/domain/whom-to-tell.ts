import { type AppointmentNews, invites, type TableNews } from '../../../delivery/ledger/domain/news.ts';
import { type MaybeHidden, mayLearn } from '../../hidden-party/domain/revealed.ts';

/** One seat at a table, as far as it matters to who hears of it. */
export interface Seat extends MaybeHidden {
  readonly personId: string;
}

/** What someone was told last. */
export interface Told {
  readonly personId: string;
  readonly news: AppointmentNews;
  readonly revision: number;
}

export interface Step {
  readonly personId: string;
  readonly news: AppointmentNews;
}

interface Table {
  readonly revision: number;
  readonly cancelled: boolean;
  readonly attendees: readonly Seat[];
}

/**
 * Who is to hear what, given the table as it is now and what each was told. A safety-related party hears nothing until
 * it was revealed (P-27); for everybody else the outcome is the same with and without it.
 * @param revealed the parties that the coordinator revealed.
 */
export function whomToTell(table: Table, revealed: ReadonlySet<string>, told: readonly Told[]): Step[] {
  const lastTold = new Map(told.map((one) => [one.personId, one]));
  const isInvited = (personId: string) => {
    const last = lastTold.get(personId);
    return last !== undefined && invites(last.news);
  };
  const seated = table.cancelled ? [] : table.attendees;
  const shown = seated.filter((seat) => mayLearn(seat, revealed));
  const invite = [...new Set(shown.map(({ personId }) => personId))].flatMap((personId): Step[] => {
    if (!isInvited(personId)) return [{ personId, news: 'booked' }];
    return lastTold.get(personId)!.revision < table.revision ? [{ personId, news: 'moved' }] : [];
  });
  const stays = new Set(seated.map(({ personId }) => personId));
  const gone = [...lastTold.keys()].filter((personId) => isInvited(personId) && !stays.has(personId));
  const goodbye = table.cancelled ? 'cancelled' : 'withdrawn';
  return [...invite, ...gone.map((personId): Step => ({ personId, news: goodbye }))];
}

/** Who has no invitation is invited, however often the table moved meanwhile. */
export const newsToWrite = (news: TableNews, isInvited: boolean): TableNews =>
  news === 'moved' && !isInvited ? 'booked' : news;
