import {
  addWorkingDays,
  amsterdamDay,
  amsterdamInstant,
  dayFacts,
  isQuietAt,
  type Municipality,
  type WorkingCalendar,
} from '@rondetafel/policy';
import { Temporal } from 'temporal-polyfill';
import { type LineTopic, topicOf } from '../../delivery/in-app/line-topic.ts';
import type { InboxKind } from '../../delivery/in-app/message-text.ts';

/** When the next daily mail leaves: at this local time on a working day, later than now (P-5, P-9). */
export function nextDailyMail(now: string, at: string, calendar: WorkingCalendar): string {
  const today = amsterdamDay(now);
  const thisDay = amsterdamInstant(today, at);
  if (dayFacts(calendar, today).countsForTerm && Temporal.Instant.compare(now, thisDay) < 0) return thisDay;
  return amsterdamInstant(addWorkingDays(calendar, today, 1).on, at);
}

/** The hours that people may choose: outside the quiet hours (P-5). */
export function dailyMailHours({ quietHours }: Municipality['meetings']): string[] {
  const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
  return hours.filter((hour) => !isQuietAt(hour, quietHours));
}

/** A line that no mail counted yet. */
export interface Waiting {
  readonly kind: InboxKind;
  readonly urgent: boolean;
  readonly isRead: boolean;
}

export type Counts = Partial<Record<LineTopic, number>>;

/**
 * What a mail counts of the lines that wait: unread ones about what their reader left in. Urgent ones always: no choice
 * keeps them back (P-5).
 */
export function countsOf(waiting: readonly Waiting[], without: readonly LineTopic[]): Counts {
  const counts: Counts = {};
  for (const { kind, urgent, isRead } of waiting) {
    const topic = topicOf(kind);
    if (topic === 'own-mail' || isRead || (!urgent && without.includes(topic))) continue;
    counts[topic] = (counts[topic] ?? 0) + 1;
  }
  return counts;
}
