import type { Day } from '@rondetafel/contracts';
import { dayNumber } from './day-number.ts';

/** The only file that converts instants to days: every term is counted in days of Europe/Amsterdam. */
export const zone = 'Europe/Amsterdam';

const instantWithOffset =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;
const minute = 60_000;

// Not by Temporal: the first page of the workplace needs days, and would load a calendar of its own for it.
const days = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day of an instant in Amsterdam. @throws RangeError when `instant` is no ISO instant with an offset. */
export function amsterdamDay(instant: string): Day {
  const [, on, hours, minutes, sign, aheadHours = 0, aheadMinutes = 0] = instantWithOffset.exec(instant) ?? [];
  if (!on) throw new RangeError(`no instant with an offset: ${instant}`);
  const ahead = (Number(aheadHours) * 60 + Number(aheadMinutes)) * (sign === '-' ? -1 : 1);
  // Days begin on a whole minute, so seconds do not change them.
  const at = (dayNumber(on) * 1_440 + Number(hours) * 60 + Number(minutes) - ahead) * minute;
  const parts = Object.fromEntries(days.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts['year']!.padStart(4, '0')}-${parts['month']}-${parts['day']}`;
}
