import { countWorkingDays, dayInWords, type WorkingCalendar } from '@rondetafel/policy';
import { useMemo } from 'react';
import { useToday } from '../api/today.ts';
import { Status, TermBeads, type Tone } from '../kit/index.ts';
import { useWords } from '../language/words.ts';
import { useWorkplace } from '../shell/workplace.ts';
import { useCalendar, workingDaysOf } from './calendar.ts';

/** A term as it is drawn everywhere: a bead for each of its working days, and how many are left in words (S002-46). */
export function TermState({ on, urgent, waitsFor }: { on: string; urgent: boolean; waitsFor?: string | null }) {
  const { language } = useWords();
  const calendar = useCalendar();
  const today = useToday();
  const { tone } = useTermTone(on);
  const workingDays = workingDaysOf(useWorkplace().terms, { urgent, waitsFor });
  const days = useMemo(() => workingDaysUpTo(calendar, on, workingDays), [calendar, on, workingDays]);
  return (
    <>
      <TermBeads
        tone={tone}
        days={days.map((day) => ({
          on: day,
          label: dayInWords(day, language),
          state: day < today ? 'past' : day === today ? 'today' : 'ahead',
        }))}
      />
      <TimeLeft on={on} />
    </>
  );
}

/** How many working days are left, as a state: icon, words and colour. */
export function TimeLeft({ on }: { on: string }) {
  const { t } = useWords('term');
  const { left, tone } = useTermTone(on);
  return <Status tone={tone}>{left < 0 ? t('term.over') : t('term.left', { count: left })}</Status>;
}

function useTermTone(on: string): { left: number; tone: Tone } {
  const left = useWorkingDaysLeft(on);
  const { atRiskWorkingDaysLeft } = useWorkplace().terms.roundTable;
  return { left, tone: left < 0 ? 'negative' : left <= atRiskWorkingDaysLeft ? 'warning' : 'positive' };
}

/** Negative once the day is over. */
export function useWorkingDaysLeft(on: string): number {
  const calendar = useCalendar();
  const today = useToday();
  return workingDaysLeft(calendar, today, on);
}

export const workingDaysLeft = (calendar: WorkingCalendar, today: string, on: string): number =>
  today > on ? -1 : countWorkingDays(calendar, today, on);

/** The last of them is `on`. */
function workingDaysUpTo(calendar: WorkingCalendar, on: string, count: number): string[] {
  const days: string[] = [];
  for (let day = on; days.length < count; ) {
    const before = dayBefore(day);
    if (Number(before.slice(0, 4)) < calendar.firstYear) break;
    if (countWorkingDays(calendar, before, day) === 1) days.unshift(day);
    day = before;
  }
  return days;
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
