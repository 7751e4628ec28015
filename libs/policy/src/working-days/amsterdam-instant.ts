import type { Day } from '@rondetafel/contracts';
import { Temporal } from 'temporal-polyfill';
import { zone } from './amsterdam.ts';

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
