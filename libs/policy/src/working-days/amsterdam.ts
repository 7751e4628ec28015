import type { Day } from '@rondetafel/contracts';
import { Temporal } from 'temporal-polyfill';

/** The only file that converts instants to days: every term is counted in days of Europe/Amsterdam. */
const zone = 'Europe/Amsterdam';

/** The day of an instant in Amsterdam. @throws RangeError when `instant` is no ISO instant with an offset. */
export const amsterdamDay = (instant: string): Day =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

/**
 * The instant of a local time in Amsterdam, in UTC; `24:00` is midnight at the end of the day.
 * @throws RangeError for a time that does not exist (spring) or exists twice (autumn).
 */
export function amsterdamInstant(on: Day, time: string): string {
  const date = Temporal.PlainDate.from(on);
  const wall =
    time === '24:00' ? date.add({ days: 1 }).toPlainDateTime() : date.toPlainDateTime(Temporal.PlainTime.from(time));
  return wall.toZonedDateTime(zone, { disambiguation: 'reject' }).toInstant().toString();
}
