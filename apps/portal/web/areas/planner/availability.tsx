import { useState } from 'react';
import { Button, ButtonRow, Card, Hint } from '../../kit/index.ts';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import type { Availability, Proposal, RoundTable } from './api.ts';
import type { Names } from './names.ts';
import { type GridDay, type GridMark, type GridRow, TimeGrid, TimeLegend } from './time-grid.tsx';
import { bestOf, minuteOf, runsOf, type TimeRun, togetherOf } from './time-runs.ts';

interface WhoCanWhenProps {
  table: RoundTable;
  availability: Availability;
  proposals: readonly Proposal[];
  names: Names;
  /** The moment that somebody looks at; its week is shown. */
  look: string | undefined;
}

/** People by time, a week at once: who can when. Never what somebody does when they can't. */
export function WhoCanWhen({ table, availability, proposals, names, look }: WhoCanWhenProps) {
  const { t } = useWords('planner');
  const { longDay, shortDay, time } = useMoments();
  const weeks = weeksOf(availability.days);
  const [turned, setTurned] = useState<{ to: number; at: string | undefined }>();
  const lookedAt = weeks.findIndex((week) => look && week.some((day) => day.startsAt <= look && look < day.endsAt));
  const chosen = turned && turned.at === look ? turned.to : Math.max(0, lookedAt);
  const week = weeks[Math.min(chosen, weeks.length - 1)] ?? [];
  const [first, last] = [week[0], week.at(-1)];
  if (!first || !last) return null;

  const days = week.map(
    ({ on, startsAt, endsAt }): GridDay => ({
      id: on,
      label: shortDay(on),
      from: minuteOf(startsAt),
      until: minuteOf(endsAt),
      hours: hoursBetween(minuteOf(startsAt), minuteOf(endsAt)).map((at) => ({
        at,
        label: time(at * 60_000).slice(0, 2),
      })),
    }),
  );
  const inWords = (runs: readonly TimeRun[], free?: string) => (day: GridDay) =>
    runs
      .filter((run) => run.from < day.until && run.until > day.from)
      .map(
        ({ from, until, state }) =>
          `${state === 'free' && free ? free : t(`plannerGrid.states.${state}`)} ${time(from * 60_000)}–${time(until * 60_000)}`,
      )
      .join(', ') || t('plannerGrid.nothing');
  const row = (id: string, title: string, meta: string, runs: TimeRun[]): GridRow => ({
    id,
    title,
    meta,
    runs,
    words: inWords(runs),
  });
  const together = togetherOf(availability);
  const rows: GridRow[] = [
    {
      id: 'together',
      title: t('plannerGrid.together'),
      meta: t('plannerGrid.togetherMeta'),
      total: true,
      runs: together,
      words: inWords(together, t('plannerGrid.possible')),
    },
    ...availability.seats.map(({ seatId, need, persons }) => {
      const [contact] = persons;
      const others = persons.length - 1;
      const isParty = table.roster?.seats.some((seat) => seat.seatId === seatId && seat.partyId);
      const meta = [
        isParty && contact ? names.person(contact.personId) : t('planner.roles.chair'),
        others > 0 && t('plannerGrid.substitutes', { count: others }),
        need === 'optional' && `(${t('plannerGrid.welcome')})`,
      ];
      return row(seatId, names.seat(seatId), meta.filter(Boolean).join(' '), bestOf(persons.map(runsOf), 'substitute'));
    }),
    ...(availability.rooms.length > 0
      ? [
          row(
            'rooms',
            t('plannerGrid.rooms'),
            t('plannerGrid.roomsMeta', { count: availability.rooms.length }),
            bestOf(availability.rooms.map(runsOf), 'free'),
          ),
        ]
      : []),
  ];
  return (
    <Card
      title={t('plannerGrid.title')}
      extra={<span>{t('plannerGrid.week', { from: longDay(first.startsAt), to: longDay(last.startsAt) })}</span>}
    >
      <TimeGrid
        caption={t('plannerGrid.title')}
        who={t('plannerGrid.who')}
        days={days}
        rows={rows}
        marks={marksOf(table, proposals, look, availability.durationMinutes)}
      />
      <TimeLegend
        states={(['free', 'substitute', 'busy', 'off', 'unknown'] as const).map((state) => ({
          state,
          label: t(`plannerGrid.states.${state}`),
        }))}
      />
      <Hint>{t('plannerGrid.legend')}</Hint>
      {weeks.length > 1 && (
        <ButtonRow>
          <Button icon="left" isDisabled={chosen === 0} onPress={() => setTurned({ to: chosen - 1, at: look })}>
            {t('plannerGrid.before')}
          </Button>
          <Button
            icon="right"
            isDisabled={chosen >= weeks.length - 1}
            onPress={() => setTurned({ to: chosen + 1, at: look })}
          >
            {t('plannerGrid.after')}
          </Button>
        </ButtonRow>
      )}
    </Card>
  );
}

function marksOf(
  { appointment, offer }: RoundTable,
  proposals: readonly Proposal[],
  look: string | undefined,
  duration: number,
): GridMark[] {
  const span = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => ({
    from: minuteOf(startsAt),
    until: minuteOf(endsAt),
  });
  return [
    ...proposals.map((proposal, place): GridMark => {
      const isLook = proposal.startsAt === look;
      return {
        id: `proposal ${place}`,
        ...span(proposal),
        sign: String(place + 1),
        look: isLook ? 'shown' : 'proposal',
      };
    }),
    ...(look && !proposals.some(({ startsAt }) => startsAt === look)
      ? [{ id: 'look', from: minuteOf(look), until: minuteOf(look) + duration, sign: '', look: 'shown' as const }]
      : []),
    ...(offer?.options ?? []).map(
      (option): GridMark => ({ id: option.optionId, ...span(option), sign: '', look: 'shown' }),
    ),
    ...(appointment ? [{ id: 'booked', ...span(appointment), sign: '', look: 'booked' as const }] : []),
  ];
}

interface Day {
  on: string;
  startsAt: string;
  endsAt: string;
}

/** One line a day, whatever breaks the opening hours have, by weeks of which Monday is the first day. */
function weeksOf(openings: Availability['days']): Day[][] {
  const days = new Map<string, Day>();
  for (const opening of openings) {
    const known = days.get(opening.on);
    days.set(opening.on, known ? { ...known, endsAt: opening.endsAt } : opening);
  }
  const weeks = new Map<number, Day[]>();
  for (const day of days.values()) {
    // 1 January 1970 was a Thursday.
    const week = Math.floor((Date.parse(day.on) / 86_400_000 + 3) / 7);
    weeks.set(week, [...(weeks.get(week) ?? []), day]);
  }
  return [...weeks.values()];
}

/** Every second whole hour. */
function hoursBetween(from: number, until: number): number[] {
  const first = Math.ceil(from / 60) * 60 + 60;
  return Array.from({ length: 12 }, (_, nth) => first + nth * 120).filter((at) => at < until);
}
