import { useMemo } from 'react';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import type { Proposal, RoundTable } from './api.ts';
import type { Names } from './names.ts';
import { type Line, useLineWords } from './rows.ts';
import type { Day } from './slots.ts';
import type { GridDay, GridMark, GridRow } from './time-grid.tsx';
import { minuteOf, type TimeRun } from './time-runs.ts';

export function useGridDays(page: readonly Day[]): GridDay[] {
  const { language } = useWords('planner');
  const { shortDay, time } = useMoments();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language alone
  return useMemo(
    () =>
      page.map(({ on, from, until }) => ({
        id: on,
        label: shortDay(on),
        from,
        until,
        hours: hoursBetween(from, until).map((at) => ({ at, label: String(Number(time(at * 60_000).slice(0, 2))) })),
      })),
    [page, language],
  );
}

/** The same rows as long as nobody's times change, whatever is looked at. */
export function useGridRows(lines: readonly Line[], names: Names, table: RoundTable): GridRow[] {
  const { t, language } = useWords('planner');
  const { time } = useMoments();
  const wordsOf = useLineWords(names);
  const titles = JSON.stringify(lines.map(wordsOf));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the names and the language alone
  return useMemo(
    () =>
      lines.map((line): GridRow => {
        const { title, meta } = wordsOf(line);
        const household = line.kind === 'seat' && !line.seat.partyId && line.seat.role !== 'chair';
        const free = line.kind === 'together' ? t('plannerGrid.possible') : undefined;
        return {
          id: line.id,
          title,
          meta,
          ...(line.kind === 'together' && { look: 'total' }),
          ...(line.kind === 'open' && { look: 'open', note: t('plannerGrid.openNote') }),
          ...(line.kind === 'room' && { look: 'inner' }),
          runs: line.runs,
          words: (day) =>
            line.runs
              .filter((run) => run.from < day.until && run.until > day.from)
              .map(
                (run) =>
                  `${(run.state === 'free' && free) || t(`plannerGrid.states.${run.state}`)} ${spanOf(run, time)}`,
              )
              .join(', ') ||
            (line.kind === 'open'
              ? t('plannerGrid.openNote')
              : household
                ? t('plannerGrid.noPreference')
                : t('plannerGrid.nothing')),
        };
      }),
    [lines, titles, language, table.roundTableId],
  );
}

export function useMarks(
  { appointment, offer }: RoundTable,
  proposals: readonly Proposal[],
  chosen: number | undefined,
  duration: number,
): GridMark[] {
  const span = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => ({
    from: minuteOf(startsAt),
    until: minuteOf(endsAt),
  });
  const isProposed = proposals.some(({ startsAt }) => minuteOf(startsAt) === chosen);
  return [
    ...proposals.map((proposal, place): GridMark => {
      const where = span(proposal);
      return {
        id: `proposal ${place}`,
        ...where,
        sign: String(place + 1),
        look: where.from === chosen ? 'chosen' : 'proposal',
      };
    }),
    ...(chosen !== undefined && !isProposed
      ? [{ id: 'chosen', from: chosen, until: chosen + duration, sign: '', look: 'chosen' as const }]
      : []),
    ...(offer?.options ?? [])
      .filter(({ startsAt }) => minuteOf(startsAt) !== chosen)
      .map((option): GridMark => ({ id: option.optionId, ...span(option), sign: '', look: 'held' })),
    ...(appointment ? [{ id: 'booked', ...span(appointment), sign: '', look: 'booked' as const }] : []),
  ];
}

const spanOf = ({ from, until }: TimeRun, time: (instant: number) => string) =>
  `${time(from * 60_000)}–${time(until * 60_000)}`;

/** Every second whole hour. */
function hoursBetween(from: number, until: number): number[] {
  const first = Math.ceil(from / 60) * 60;
  return Array.from({ length: 12 }, (_, nth) => first + nth * 120).filter((at) => at < until);
}
