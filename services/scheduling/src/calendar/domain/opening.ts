import { dayFacts, type Municipality, type WorkingCalendar } from '@rondetafel/policy';
import type { OpenHours } from './grid.ts';
import { dayAfter, localDay } from './moment.ts';

/**
 * The hours in which a round table may be held, from one day to another: the office hours of the days that may host a
 * meeting. Whether a day counts for the term is another flag: 24 December counts and hosts nothing, and a municipality
 * may meet on Good Friday, which does not count (P-9).
 */
export function openHoursBetween(
  { meetings }: Pick<Municipality, 'meetings'>,
  calendar: WorkingCalendar,
  firstOn: string,
  lastOn: string,
): OpenHours[] {
  const hours: OpenHours[] = [];
  for (let on = firstOn; on <= lastOn; on = dayAfter(on)) {
    if (!dayFacts(calendar, on).canHostMeeting) continue;
    const { weekday } = localDay(on);
    for (const { from, to } of meetings.officeHours.filter((office) => office.weekday === weekday))
      hours.push({ on, from, to });
  }
  return hours;
}
