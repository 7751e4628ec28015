import type { Day } from '@rondetafel/contracts';
import type { CalendarRules } from '../municipality/calendar-rules.ts';
import { afterPeriod } from './period.ts';

/**
 * The earliest day on which what is typed in today can have been received (P-4): a year back, or where the calendar
 * starts. Anything earlier is a mistyped year, of which no term could be counted.
 */
export function earliestReceiptOn({ decrees }: Pick<CalendarRules, 'decrees'>, today: Day): Day {
  const yearAgo = afterPeriod(today, '-P1Y');
  const calendarStarts = `${Math.min(...decrees.map(({ years }) => years.from))}-01-01`;
  return yearAgo > calendarStarts ? yearAgo : calendarStarts;
}
