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

type Terms = Pick<Workplace['terms'], 'roundTable' | 'urgentRoundTable' | 'accessDecision'>;

/** Working days of what a request waits for: the access point's decision has a term of its own (P-7, P-5). */
export const workingDaysOf = (
  { roundTable, urgentRoundTable, accessDecision }: Terms,
  { urgent, waitsFor }: { urgent: boolean; waitsFor?: string | null },
): number => (waitsFor === 'access' ? accessDecision : urgent ? urgentRoundTable : roundTable).workingDays;

export function termFrom(
  calendar: WorkingCalendar,
  terms: Terms,
  item: { receivedAt: string; urgent: boolean; waitsFor?: string | null },
): Term | undefined {
  const { receivedAt } = item;
  if (Number(receivedAt.slice(0, 4)) < calendar.firstYear) return undefined;
  return addWorkingDays(calendar, receivedAt, workingDaysOf(terms, item));
}
