import type { Instant } from '@rondetafel/contracts';
import { addWorkingDays, amsterdamDay, type Municipality, type WorkingCalendar } from '@rondetafel/policy';
import { dayAfter, localDay, type Minute, minuteOf } from './moment.ts';

/**
 * The first moment for which people may still be invited: so many working days have to lie between the message and the
 * meeting. An urgent case passes over it (P-5), and so does what was offered as an option: that was the notice.
 */
export function noticeEnds(
  now: Instant,
  notice: keyof Municipality['meetings']['notice'],
  urgent: boolean,
  { meetings }: Pick<Municipality, 'meetings'>,
  calendar: WorkingCalendar,
): Minute {
  const between = meetings.notice[notice];
  if (urgent || between === 0) return minuteOf(now);
  return localDay(dayAfter(addWorkingDays(calendar, amsterdamDay(now), between).on)).midnight;
}
