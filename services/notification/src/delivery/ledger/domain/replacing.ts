import { aboutAppointments, type News } from './news.ts';

/**
 * How far the telling of one piece of news is. `waiting`: nothing of it has left. `in-hand`: a sender has it, or had it
 * and does not know whether it arrived: maybe sent, and sent again. `superseded`: replaced by later news before it left.
 * `unneeded`: takes back what never arrived. `failed`: given up without a server having taken it; somebody else tells
 * this person. `maybe-sent`: given up, and a server may have taken it.
 */
export type Progress = 'waiting' | 'in-hand' | 'sent' | 'superseded' | 'unneeded' | 'failed' | 'maybe-sent';

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
  // What a member is to know of their dossier is told, whatever comes after it (P-26).
  'dossier-opened': [],
  'party-involved': [],
  'coordinator-changed': [],
  'question-answered': [],
};

/** What news takes back. */
const takesBack: Readonly<Partial<Record<News, readonly News[]>>> = {
  withdrawn: aboutAppointments,
  cancelled: aboutAppointments,
  'offer-withdrawn': ['offered'],
};

const mayArrive: ReadonlySet<Progress> = new Set<Progress>(['waiting', 'in-hand', 'sent', 'maybe-sent']);

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
  const left = thread.filter((one) => !replaced.includes(one));
  return { replaced, progress: isNeeded(left, news) ? 'waiting' : 'unneeded' };
}

/** Times to choose from that others came after, or that were taken back: only one offer of a table stands. */
const isOver = ({ news }: Entry, later: Entry) =>
  news === 'offered' && (later.news === 'offered' || later.news === 'offer-withdrawn');

/**
 * What no longer has to be sent, now that something of this thread did not leave when it was tried: later news that
 * waits behind it replaces it after all, and what takes it back is not needed where nothing arrived (P-5, P-18).
 * @param thread the entries of one person and one table, oldest first.
 */
export function reconsider<E extends Entry>(
  thread: readonly E[],
): { readonly replaced: readonly E[]; readonly unneeded: readonly E[] } {
  const waits = ({ progress }: Entry) => progress === 'waiting';
  const replaced = thread.filter(
    (one, n) =>
      waits(one) &&
      thread
        .slice(n + 1)
        .some((later) => waits(later) && (replaces[later.news].includes(one.news) || isOver(one, later))),
  );
  const left = thread.filter((one) => !replaced.includes(one));
  const unneeded = left.filter((one, n) => waits(one) && !isNeeded(left.slice(0, n), one.news));
  return { replaced, unneeded };
}

/** What takes something back is needed where some of that arrived or may yet. */
function isNeeded(before: readonly Entry[], news: News): boolean {
  const takenBack = takesBack[news];
  return !takenBack || before.some((one) => takenBack.includes(one.news) && mayArrive.has(one.progress));
}

/** Times that are no longer to be chosen from are not sent any more, to nobody. */
export const endOffers = <E extends Entry>(entries: readonly E[]): { replaced: readonly E[]; next: E[] } => {
  const ends = ({ news, progress }: Entry) => news === 'offered' && progress === 'waiting';
  return {
    replaced: entries.filter(ends),
    next: entries.map((one) => (ends(one) ? { ...one, progress: 'superseded' as const } : one)),
  };
};
