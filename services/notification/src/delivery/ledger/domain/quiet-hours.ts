import { amsterdamDay, amsterdamInstant, type Municipality } from '@rondetafel/policy';
import { Temporal } from 'temporal-polyfill';

export type QuietHours = Municipality['meetings']['quietHours'];

/** The first moment, from this one on, at which a message that is not urgent may go out (P-5). */
export function outsideQuietHours(instant: string, { from, to }: QuietHours): string {
  const today = amsterdamDay(instant);
  const isBefore = (other: string) => Temporal.Instant.compare(instant, other) < 0;
  const begins = amsterdamInstant(today, from);
  const ends = amsterdamInstant(today, to);
  if (from < to) return isBefore(begins) || !isBefore(ends) ? instant : ends;
  // Quiet overnight: this morning's end, or tomorrow's.
  if (isBefore(ends)) return ends;
  return isBefore(begins) ? instant : amsterdamInstant(Temporal.PlainDate.from(today).add({ days: 1 }).toString(), to);
}
