import type { Instant } from '@rondetafel/contracts';
import { addWorkingDays, amsterdamDay, type Municipality, type WorkingCalendar } from '@rondetafel/policy';
import type { GuestNeeds } from '../../case/domain/case-copy.ts';
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
  const between = meetings.notice[notice] ?? 0;
  if (urgent || between === 0) return minuteOf(now);
  return localDay(dayAfter(addWorkingDays(calendar, amsterdamDay(now), between).on)).midnight;
}

const noticeOf = {
  letter: 'letterWorkingDays',
  interpreter: 'interpreterWorkingDays',
  childcare: 'childCareWorkingDays',
} as const satisfies Partial<Record<keyof GuestNeeds, keyof Municipality['meetings']['notice']>>;

/**
 * Until when a household can come only if somebody calls it: a letter has not arrived by then, an interpreter or childcare
 * is not arranged (P-53). A case that is urgent does not make the post faster. Absent where nothing of it takes longer
 * than the invitation.
 */
export function callEnds(
  now: Instant,
  needs: GuestNeeds | null,
  municipality: Pick<Municipality, 'meetings'>,
  calendar: WorkingCalendar,
): Minute | undefined {
  const needed = (Object.keys(noticeOf) as (keyof typeof noticeOf)[]).filter((need) => needs?.[need]);
  if (needed.length === 0) return undefined;
  return Math.max(...needed.map((need) => noticeEnds(now, noticeOf[need], false, municipality, calendar)));
}
