/** One seat at a table, as far as it matters to who hears of it. */
export interface Seat {
  readonly personId: string;
  readonly partyId?: string | undefined;
  readonly restricted: boolean;
}

/** What someone was told last. */
export interface Told {
  readonly personId: string;
  readonly news: News;
  readonly revision: number;
}

export type News = 'booked' | 'moved' | 'withdrawn' | 'cancelled';

/** Times to choose from, and that they are taken back. */
export const aboutTimes = ['offered', 'offer-withdrawn'] as const;

/** What mails are about: an appointment, or times to choose from. */
export type Subject = News | (typeof aboutTimes)[number];

export interface Step {
  readonly personId: string;
  readonly news: News;
}

interface Table {
  readonly revision: number;
  readonly cancelled: boolean;
  readonly attendees: readonly Seat[];
}

/**
 * Who is to hear what, given the table as it is now and what each was told. A safety-related party hears nothing until
 * it was released (P-27); for everybody else the answer is the same with and without it.
 * @param released the parties that the coordinator released.
 */
export function whomToTell(table: Table, released: ReadonlySet<string>, told: readonly Told[]): Step[] {
  const lastTold = new Map(told.map((one) => [one.personId, one]));
  const isInvited = (personId: string) => ['booked', 'moved'].includes(lastTold.get(personId)?.news ?? '');
  const seated = table.cancelled ? [] : table.attendees;
  const shown = seated.filter(({ restricted, partyId }) => !restricted || (partyId && released.has(partyId)));
  const invite = [...new Set(shown.map(({ personId }) => personId))].flatMap((personId): Step[] => {
    if (!isInvited(personId)) return [{ personId, news: 'booked' }];
    return lastTold.get(personId)!.revision < table.revision ? [{ personId, news: 'moved' }] : [];
  });
  const stays = new Set(seated.map(({ personId }) => personId));
  const gone = [...lastTold.keys()].filter((personId) => isInvited(personId) && !stays.has(personId));
  const goodbye = table.cancelled ? 'cancelled' : 'withdrawn';
  return [...invite, ...gone.map((personId): Step => ({ personId, news: goodbye }))];
}
