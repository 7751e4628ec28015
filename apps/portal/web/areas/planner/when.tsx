import { useMemo } from 'react';
import { Button, ButtonRow, Disclosure, Hint, IconButton, PaneHead, VisuallyHidden } from '../../kit/index.ts';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import type { Availability, Proposal, Proposals, RoundTable } from './api.ts';
import { useGridDays, useGridRows, useMarks } from './grid-content.ts';
import type { Looked, Pill } from './moment.ts';
import type { Names } from './names.ts';
import { ProposalReasons } from './proposal.tsx';
import type { Line } from './rows.ts';
import { type Day, moved, pagesOf, type Span } from './slots.ts';
import { TimeGrid, TimeLegend } from './time-grid.tsx';
import { minuteOf, type TimeState } from './time-runs.ts';
import { WhoBlocks } from './who-blocks.tsx';
import './when.css';

interface WhenProps {
  table: RoundTable;
  names: Names;
  availability: Availability;
  found: Proposals | undefined;
  lines: readonly Line[];
  pills: ReadonlyMap<string, Pill>;
  /** The names stand beside the grid. */
  wide: boolean;
  /** There is room for one day. */
  dayByDay: boolean;
  days: readonly Day[];
  /** The moment that is looked at, in minutes, and who can then. */
  looked: Looked;
  onLook(at: number | undefined): void;
  /** The moment that is chosen: nothing is held for it yet. */
  chosen: number | undefined;
  onChoose(at: number): void;
  late: boolean;
  onLate(late: boolean): void;
}

/** Who can when: the best moments are numbered in it, and any other can be pointed at. Choosing holds nobody. */
export function When(props: WhenProps) {
  const { table, names, availability, found, lines, pills, wide, dayByDay, days, looked, chosen, late } = props;
  const { onLook, onChoose, onLate } = props;
  const { t } = useWords('planner');
  const { longDay, shortDay } = useMoments();
  const pages = useMemo(() => pagesOf(days, dayByDay), [days, dayByDay]);
  const page = pages.find((some) => some.some((day) => within(day, looked.from))) ?? pages[0] ?? [];
  const place = pages.indexOf(page);
  const proposals = found?.found ? found.proposals : [];
  const said = useLookedWords(looked, names);
  const gridDays = useGridDays(page);
  const rows = useGridRows(lines, names, table);
  const marks = useMarks(table, proposals, chosen, availability.durationMinutes);
  const first = page[0];
  const last = page.at(-1);
  const turn = (to: number) => {
    const day = pages[to]?.[0];
    if (day) onLook(day.from);
  };
  const starts = days.reduce(
    (sum, { from, until }) => sum + Math.max(0, (until - from - looked.until + looked.from) / 15 + 1),
    0,
  );
  return (
    <>
      <PaneHead
        title={t('plannerWhen.title')}
        about={t('plannerWhen.about', { count: proposals.length, minutes: availability.durationMinutes })}
      >
        {first && last && pages.length > 1 && (
          <div className="when__turn">
            <IconButton
              label={t(dayByDay ? 'plannerGrid.dayBefore' : 'plannerGrid.before')}
              icon="left"
              isDisabled={place <= 0}
              onPress={() => turn(place - 1)}
            />
            <span aria-live="polite">
              {dayByDay
                ? longDay(first.from * 60_000)
                : t('plannerGrid.week', { from: shortDay(first.on), to: shortDay(last.on) })}
            </span>
            <IconButton
              label={t(dayByDay ? 'plannerGrid.dayAfter' : 'plannerGrid.after')}
              icon="right"
              isDisabled={place >= pages.length - 1}
              onPress={() => turn(place + 1)}
            />
          </div>
        )}
      </PaneHead>
      <TimeGrid
        caption={t('plannerGrid.title')}
        who={t('plannerGrid.who')}
        days={gridDays}
        rows={rows}
        marks={marks}
        pills={wide ? undefined : pills}
        early={minuteOf(availability.callBefore ?? availability.notBefore)}
        cursor={{
          from: looked.from,
          until: looked.until,
          label: t('plannerWhen.cursor'),
          words: said,
          blocked: !looked.possible,
          nth: nthOf(days, looked),
          of: Math.round(starts),
          onMove: (move) => onLook(moved(days, looked.from, move, availability.durationMinutes)),
          onPoint: (at) => onLook(pointed(days, at, availability.durationMinutes)),
          onChoose: () => looked.possible && onChoose(looked.from),
          onLeave: () => onLook(undefined),
        }}
      />
      <div className="pane__rest when__rest">
        {/* The slider says the same to a screen reader. */}
        <p className={looked.possible ? 'when__said' : 'when__said when__said--blocked'} aria-hidden="true">
          {said}
        </p>
        {found && !found.found && (
          <WhoBlocks table={table} blocked={found} availability={availability} names={names} late={late} />
        )}
        {proposals.length > 0 && (
          <ol className="when__proposals" aria-label={t('plannerFind.title')}>
            {proposals.map((proposal, nth) => (
              <ProposalCard
                key={proposal.startsAt}
                proposal={proposal}
                nth={nth}
                names={names}
                chosen={minuteOf(proposal.startsAt) === chosen}
                onChoose={onChoose}
                onLook={onLook}
              />
            ))}
          </ol>
        )}
        <Hint>{t(availability.callBefore ? 'plannerWhen.callBefore' : 'plannerWhen.early')}</Hint>
        {late && <Hint>{t('plannerFind.lateText')}</Hint>}
        <ButtonRow>
          {table.deadlineOn && (
            <Button look="subtle" icon="clock" onPress={() => onLate(!late)}>
              {late ? t('plannerFind.inTerm') : t('plannerFind.showLate')}
            </Button>
          )}
        </ButtonRow>
        <Disclosure label={t('plannerWhen.legend')}>
          <TimeLegend
            states={(['free', 'substitute', 'busy', 'away', 'off', 'unknown'] as const).map((state) => ({
              state,
              label: t(`plannerGrid.states.${state}`),
            }))}
          />
          <Hint>{t('plannerGrid.legend')}</Hint>
          <Hint>{t('plannerWhen.keys')}</Hint>
        </Disclosure>
      </div>
    </>
  );
}

interface ProposalCardProps {
  proposal: Proposal;
  nth: number;
  names: Names;
  chosen: boolean;
  onChoose(at: number): void;
  onLook(at: number | undefined): void;
}

function ProposalCard({ proposal, nth, names, chosen, onChoose, onLook }: ProposalCardProps) {
  const { t } = useWords('planner');
  const { when } = useMoments();
  const at = minuteOf(proposal.startsAt);
  const title = t('plannerFind.rank', { number: nth + 1, when: when(proposal) });
  return (
    <li className={chosen ? 'proposal proposal--chosen' : 'proposal'}>
      <button
        type="button"
        className="proposal__choose"
        aria-pressed={chosen}
        onClick={() => onChoose(at)}
        onFocus={() => onLook(at)}
        onPointerEnter={() => onLook(at)}
        onPointerLeave={() => onLook(undefined)}
      >
        <VisuallyHidden>{title}</VisuallyHidden>
      </button>
      <p className="proposal__title" aria-hidden="true">
        {title}
      </p>
      <p className="who__meta">{names.place(proposal.place)}</p>
      <ProposalReasons proposal={proposal} names={names} />
    </li>
  );
}

const cannot = (state: TimeState) => state === 'busy' || state === 'away' || state === 'off';

/** By seat; `room` is where there is none. */
export const blockersOf = ({ seats, room }: Looked): string[] => [
  ...[...seats].flatMap(([seatId, { state, required }]) => (required && cannot(state) ? [seatId] : [])),
  ...(cannot(room.state) ? ['room'] : []),
];

/** What a screen reader says of the moment that is looked at. */
function useLookedWords(looked: Looked, names: Names): string {
  const { t } = useWords('planner');
  const { when } = useMoments();
  const iso = (minute: number) => new Date(minute * 60_000).toISOString();
  const moment = when({ startsAt: iso(looked.from), endsAt: iso(looked.until) });
  if (!looked.possible) {
    const who = blockersOf(looked).map(names.seat).join(', ');
    return who ? `${moment}: ${t('plannerWhen.cantWho', { who })}` : `${moment}: ${t('plannerWhen.cantYet')}`;
  }
  const said = [...looked.seats].flatMap(([seatId, { state, personId }]) => {
    if (state === 'substitute' && personId)
      return [t('plannerFind.reasons.substitute-is', { person: names.person(personId), party: names.seat(seatId) })];
    if (state === 'unknown') return [t('plannerFind.reasons.availability-unknown', { parties: names.seat(seatId) })];
    return [];
  });
  return [`${moment}: ${t('plannerWhen.can')}`, ...said].join('; ');
}

const within = ({ from, until }: Span, at: number): boolean => at >= from && at < until;

/** The quarter pointed at, or the last at which a meeting still fits in that day. */
function pointed(days: readonly Day[], at: number, duration: number): number | undefined {
  const day = days.find((one) => within(one, at));
  return day && Math.max(day.from, Math.min(at, day.until - duration));
}

/** How many quarters lie before it. */
function nthOf(days: readonly Day[], { from, until }: Looked): number {
  const length = until - from;
  let before = 0;
  for (const day of days) {
    if (within(day, from)) return before + Math.round((from - day.from) / 15);
    before += Math.max(0, Math.round((day.until - day.from - length) / 15) + 1);
  }
  return 0;
}
