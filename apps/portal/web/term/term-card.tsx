import {
  addWorkingDays,
  calendarOf,
  countWorkingDays,
  dayInWords,
  explainTerm,
  type Term,
  type WorkingCalendar,
} from '@rondetafel/policy';
import { useMemo } from 'react';
import { useToday } from '../api/today.ts';
import { Card, Hint, Status, type Tone } from '../kit/index.ts';
import { useWords } from '../language/words.ts';
import { useWorkplace } from '../shell/workplace.ts';

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
  const { roundTable, urgentRoundTable } = useWorkplace().terms;
  if (Number(receivedAt.slice(0, 4)) < calendar.firstYear) return undefined;
  return addWorkingDays(calendar, receivedAt, (urgent ? urgentRoundTable : roundTable).workingDays);
}

/** By when the table must have been held, and every day that moved it (S002-46, P-4). */
export function TermCard({ term, done }: { term: Term; done?: boolean }) {
  const { t, language } = useWords('term');
  return (
    <Card title={t('term.title')}>
      <p>
        <strong>{t('term.until', { day: dayInWords(term.on, language) })}</strong>
      </p>
      {!done && (
        <div>
          <TimeLeft on={term.on} />
        </div>
      )}
      <div>
        <Hint>{t('term.counted', { count: term.workingDays, day: dayInWords(term.receivedOn, language) })}</Hint>
        {explainTerm(term, language)
          .slice(1)
          .map((line) => (
            <Hint key={line}>{line}</Hint>
          ))}
      </div>
    </Card>
  );
}

/** How many working days are left, as a state: icon, words and colour. */
export function TimeLeft({ on }: { on: string }) {
  const { t } = useWords('term');
  const left = useWorkingDaysLeft(on);
  const { atRiskWorkingDaysLeft } = useWorkplace().terms.roundTable;
  const tone: Tone = left < 0 ? 'negative' : left <= atRiskWorkingDaysLeft ? 'warning' : 'neutral';
  return (
    <Status tone={tone} icon={tone === 'neutral' ? 'clock' : undefined}>
      {left < 0 ? t('term.over') : t('term.left', { count: left })}
    </Status>
  );
}

export function useWorkingDaysLeft(on: string): number {
  const calendar = useCalendar();
  const today = useToday();
  return today > on ? -1 : countWorkingDays(calendar, today, on);
}
