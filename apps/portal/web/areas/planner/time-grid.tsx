// biome-ignore-all lint/a11y/noRedundantRoles: rows that are laid out as a grid are no rows any more to Safari
import { type CSSProperties, type KeyboardEvent, memo, type PointerEvent, type ReactNode, useRef } from 'react';
import { VisuallyHidden } from '../../kit/index.ts';
import type { Pill } from './moment.ts';
import { PillStatus } from './pill.tsx';
import { type Move, moves, type Span } from './slots.ts';
import type { TimeRun, TimeState } from './time-runs.ts';
import './time-grid.css';

export interface GridDay extends Span {
  id: string;
  label: string;
  /** Whole hours to show, with where they stand. */
  hours: readonly { at: number; label: string }[];
}

export interface GridRow {
  id: string;
  title: ReactNode;
  meta?: ReactNode;
  /** Stands out: all of the table together, a role that is open, a room within the rooms. */
  look?: 'total' | 'open' | 'inner';
  runs: readonly TimeRun[];
  /** Instead of times. */
  note?: string;
  /** The same in words, for each day. */
  words(day: GridDay): string;
}

export interface GridMark extends Span {
  id: string;
  /** A number or a sign. */
  sign: string;
  look: 'proposal' | 'chosen' | 'booked' | 'held';
}

interface Cursor extends Span {
  label: string;
  /** The time and who can then, in words. */
  words: string;
  /** Nobody can choose it: somebody who must be there can't. */
  blocked: boolean;
  /** Its place among all that there are. */
  nth: number;
  of: number;
  onMove(move: Move): void;
  /** To the quarter of an hour at which somebody pointed. */
  onPoint(at: number): void;
  onChoose(): void;
  /** The pointer went away: what is chosen is looked at again. */
  onLeave(): void;
}

interface TimeGridProps {
  caption: string;
  who: string;
  days: readonly GridDay[];
  rows: readonly GridRow[];
  marks: readonly GridMark[];
  /** At the end of the names, of the time that is looked at; absent where the names stand beside the grid. */
  pills?: ReadonlyMap<string, Pill> | undefined;
  /** Before this it is too early, for some or for all. */
  early?: number | undefined;
  cursor?: Cursor | undefined;
}

/** People by time: who can when. What is spoken of lies over all of them in one layer, so that moving it moves one thing. */
export function TimeGrid({ caption, who, days, rows, marks, pills, early, cursor }: TimeGridProps) {
  return (
    <div className="time-grid" style={{ '--days': days.length, '--rows': rows.length } as CSSProperties}>
      <Names caption={caption} who={who} days={days} rows={rows} pills={pills} />
      <Layer days={days} marks={marks} early={early} cursor={cursor} />
    </div>
  );
}

const Names = memo(
  ({ caption, who, days, rows, pills }: Pick<TimeGridProps, 'caption' | 'who' | 'days' | 'rows' | 'pills'>) => (
    <table className="time-grid__table" role="table" aria-label={caption}>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            <VisuallyHidden>{who}</VisuallyHidden>
          </th>
          {days.map((day) => (
            <th key={day.id} scope="col" role="columnheader">
              {day.label}
              <span className="time-grid__hours" aria-hidden="true">
                {day.hours.map(({ at, label }) => (
                  <span key={at} style={{ insetInlineStart: `${share(day, at)}%` }}>
                    {label}
                  </span>
                ))}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row key={row.id} row={row} pill={pills?.get(row.id)} days={days} />
        ))}
      </tbody>
    </table>
  ),
);

const Row = memo(({ row, pill, days }: { row: GridRow; pill: Pill | undefined; days: readonly GridDay[] }) => (
  <tr role="row" className={row.look && `time-grid__${row.look}`}>
    <th scope="row" role="rowheader">
      <span className="time-grid__name">
        {row.title}
        {row.meta && <span className="time-grid__meta">{row.meta}</span>}
      </span>
      {pill && <PillStatus pill={pill} />}
    </th>
    {days.map((day, place) => (
      <td key={day.id} role="cell">
        <span className="time-grid__strip" aria-hidden="true">
          {row.runs.filter(within(day)).map((run) => (
            <span key={run.from} className={`time-grid__run time-grid__run--${run.state}`} {...placed(day, run)} />
          ))}
          {row.note && place === 0 && <span className="time-grid__note">{row.note}</span>}
        </span>
        <VisuallyHidden>{row.words(day)}</VisuallyHidden>
      </td>
    ))}
  </tr>
));

function Layer({ days, marks, early, cursor }: Pick<TimeGridProps, 'days' | 'marks' | 'early' | 'cursor'>) {
  const layer = useRef<HTMLDivElement>(null);
  const columnOf = (span: Span) => days.findIndex((day) => within(day)(span));
  const at = (span: Span): CSSProperties | undefined => {
    const place = columnOf(span);
    const day = days[place];
    return day && ({ '--place': place, ...placed(day, span).style } as CSSProperties);
  };
  /** Where somebody pointed, if at a day. */
  const pointedAt = ({ clientX }: PointerEvent): number | undefined => {
    for (const [place, day] of days.entries()) {
      const box = layer.current?.querySelector(`[data-day="${place}"]`)?.getBoundingClientRect();
      if (!box || clientX < box.left || clientX > box.right) continue;
      const minute = day.from + ((clientX - box.left) / box.width) * (day.until - day.from);
      return Math.floor(minute / 15) * 15;
    }
    return undefined;
  };
  const onPointer = (event: PointerEvent) => {
    const minute = pointedAt(event);
    if (cursor && minute !== undefined && event.buttons <= 1) cursor.onPoint(minute);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!cursor || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') cursor.onChoose();
    else if (event.key in moves) cursor.onMove(moves[event.key as keyof typeof moves]);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={layer}
      className={cursor ? 'time-grid__layer time-grid__layer--live' : 'time-grid__layer'}
      onPointerMove={onPointer}
      onPointerDown={onPointer}
      onPointerLeave={cursor?.onLeave}
      onPointerUp={(event) => {
        if (cursor && pointedAt(event) !== undefined) cursor.onChoose();
      }}
    >
      {days.map((day, place) => (
        <span key={day.id} data-day={place} className="time-grid__day" style={{ '--place': place } as CSSProperties}>
          {early !== undefined && early > day.from && (
            <span
              className="time-grid__early"
              style={{ inlineSize: `${Math.min(100, share(day, early))}%` }}
              aria-hidden="true"
            />
          )}
        </span>
      ))}
      {marks.map((mark) => {
        const style = at(mark);
        return (
          style && (
            <span
              key={mark.id}
              className={`time-grid__mark time-grid__mark--${mark.look}`}
              style={style}
              aria-hidden="true"
            >
              <span className="time-grid__sign">{mark.sign}</span>
            </span>
          )
        );
      })}
      {cursor && (
        <span
          role="slider"
          tabIndex={0}
          className={cursor.blocked ? 'time-grid__cursor time-grid__cursor--blocked' : 'time-grid__cursor'}
          aria-label={cursor.label}
          aria-valuemin={0}
          aria-valuemax={Math.max(0, cursor.of - 1)}
          aria-valuenow={cursor.nth}
          aria-valuetext={cursor.words}
          onKeyDown={onKeyDown}
          style={at(cursor) ?? { display: 'none' }}
        />
      )}
    </div>
  );
}

/** What the looks of a grid mean. */
export function TimeLegend({ states }: { states: readonly { state: TimeState; label: string }[] }) {
  return (
    <ul className="time-legend">
      {states.map(({ state, label }) => (
        <li key={state}>
          <span className={`time-legend__sign time-grid__run--${state}`} aria-hidden="true" />
          {label}
        </li>
      ))}
    </ul>
  );
}

const within = (day: Span) => (one: Span) => one.from < day.until && one.until > day.from;
const share = (day: Span, at: number) => ((at - day.from) / (day.until - day.from)) * 100;
const placed = (day: Span, { from, until }: Span) => ({
  style: {
    insetInlineStart: `${Math.max(0, share(day, from))}%`,
    inlineSize: `${Math.min(100, share(day, until)) - Math.max(0, share(day, from))}%`,
  },
});
