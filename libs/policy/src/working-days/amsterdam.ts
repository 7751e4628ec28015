import type { Day } from '@rondetafel/contracts';
import { Temporal } from 'temporal-polyfill';

/** The one place where a moment becomes a day: every term runs on the days of Europe/Amsterdam. */
const zone = 'Europe/Amsterdam';

/** The day on which a moment falls here. @throws RangeError when `instant` is no ISO instant with an offset. */
export const amsterdamDay = (instant: string): Day =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

/**
 * The moment of a wall time here, as a UTC instant; `24:00` is midnight at the end of the day.
 * @throws RangeError for a time that the spring change skips or the autumn change has twice: ask which is meant.
 */
export function amsterdamInstant(on: Day, time: string): string {
  const date = Temporal.PlainDate.from(on);
  const wall =
    time === '24:00' ? date.add({ days: 1 }).toPlainDateTime() : date.toPlainDateTime(Temporal.PlainTime.from(time));
  return wall.toZonedDateTime(zone, { disambiguation: 'reject' }).toInstant().toString();
}
