import { addWorkingDays, calendarOf, type Term, type WorkingCalendar } from '@rondetafel/policy';
import { useMemo } from 'react';
import { useWorkplace, type Workplace } from '../shell/workplace.ts';

/** The days of the municipality, by the same functions that the services count with. */
export function useCalendar(): WorkingCalendar {
  const { calendar } = useWorkplace();
  return useMemo(() => calendarOf(calendar), [calendar]);
}

/**
 * The term that a request of this receipt gets, before anybody froze it or for who may not ask for the frozen one.
 * Nothing for a day before the calendar starts, such as a year that is still being typed.
 */
export function useTermFrom(receivedAt: string, urgent: boolean): Term | undefined {
  const calendar = useCalendar();
  return termFrom(calendar, useWorkplace().terms, { receivedAt, urgent });
}

type Terms = Pick<Workplace['terms'], 'roundTable' | 'urgentRoundTable'>;

export function termFrom(
  calendar: WorkingCalendar,
  { roundTable, urgentRoundTable }: Terms,
  { receivedAt, urgent }: { receivedAt: string; urgent: boolean },
): Term | undefined {
  if (Number(receivedAt.slice(0, 4)) < calendar.firstYear) return undefined;
  return addWorkingDays(calendar, receivedAt, (urgent ? urgentRoundTable : roundTable).workingDays);
}
