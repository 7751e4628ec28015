import { aboutAppointments, type News } from './news.ts';

/**
 * How far the telling of one piece of news is. `waiting`: nothing of it has left. `in-hand`: a sender has it, or had it
 * and does not know whether it arrived. `superseded`: replaced by later news before it left. `unneeded`: takes back
 * what never arrived. `failed`: given up, somebody else tells this person.
 */
export type Progress = 'waiting' | 'in-hand' | 'sent' | 'superseded' | 'unneeded' | 'failed';

/** What one person was told, or is to be told, of one table. */
export interface Entry {
  readonly personId: string;
  readonly news: News;
  readonly progress: Progress;
}

/** Later news replaces what has not begun to leave, so that nobody gets an invitation and its cancelling at once. */
const replaces: Readonly<Record<News, readonly News[]>> = {
  // An invitation, or that there is none, says enough to whoever was to read that times no longer count.
  booked: [...aboutAppointments, 'offer-withdrawn'],
  moved: [...aboutAppointments, 'offer-withdrawn'],
  withdrawn: [...aboutAppointments, 'offer-withdrawn'],
  cancelled: [...aboutAppointments, 'offer-withdrawn'],
  // Times that were not sent yet end with their offer (`endOffers`), whoever is asked next.
  offered: ['offer-withdrawn'],
  'offer-withdrawn': ['offer-withdrawn'],
};

/** What takes something back is needed only where some of that arrived or may yet. */
const takesBack: Readonly<Partial<Record<News, readonly News[]>>> = {
  withdrawn: aboutAppointments,
  cancelled: aboutAppointments,
  'offer-withdrawn': ['offered'],
};

const mayArrive: ReadonlySet<Progress> = new Set<Progress>(['waiting', 'in-hand', 'sent']);

export interface Entering<E extends Entry> {
  /** Entries of this person that the news replaces. */
  readonly replaced: readonly E[];
  readonly progress: 'waiting' | 'unneeded';
}

/**
 * What news for one person does to what they were told before, and whether it has to be sent at all (P-5, P-11, P-18).
 * @param thread the entries of this person and this table.
 */
export function enter<E extends Entry>(thread: readonly E[], news: News): Entering<E> {
  const replaced = thread.filter((one) => one.progress === 'waiting' && replaces[news].includes(one.news));
  const takenBack = takesBack[news];
  const isNeeded =
    !takenBack ||
    thread.some((one) => !replaced.includes(one) && takenBack.includes(one.news) && mayArrive.has(one.progress));
  return { replaced, progress: isNeeded ? 'waiting' : 'unneeded' };
}

/** Times that are no longer to be chosen from are not sent any more, to nobody. */
export const endOffers = <E extends Entry>(entries: readonly E[]): { replaced: readonly E[]; next: E[] } => {
  const isOver = ({ news, progress }: Entry) => news === 'offered' && progress === 'waiting';
  return {
    replaced: entries.filter(isOver),
    next: entries.map((one) => (isOver(one) ? { ...one, progress: 'superseded' as const } : one)),
  };
};
