// biome-ignore-all lint/a11y/noRedundantRoles: a narrow screen shows the rows as blocks, and then Safari forgets the table
import type { ReactNode } from 'react';
import { VisuallyHidden } from '../../kit/index.ts';
import type { TimeRun, TimeState } from './time-runs.ts';
import './time-grid.css';

export interface GridDay {
  id: string;
  label: string;
  from: number;
  until: number;
  /** Whole hours to show, with where they stand. */
  hours: readonly { at: number; label: string }[];
}

export interface GridRow {
  id: string;
  title: ReactNode;
  meta?: ReactNode;
  /** Stands out: all of the table together. */
  total?: boolean;
  runs: readonly TimeRun[];
  /** The same in words, for each day. */
  words(day: GridDay): string;
}

export interface GridMark {
  id: string;
  from: number;
  until: number;
  /** A number or a sign, in the first row only. */
  sign: string;
  /** `shown` is what somebody looks at now, `booked` what stands. */
  look: 'proposal' | 'shown' | 'booked';
}

interface TimeGridProps {
  caption: string;
  who: string;
  days: readonly GridDay[];
  rows: readonly GridRow[];
  marks: readonly GridMark[];
}

/** People by time: who can when, with the moments that are spoken of laid over everybody. */
export function TimeGrid({ caption, who, days, rows, marks }: TimeGridProps) {
  return (
    <table className="time-grid" role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {who}
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
        {rows.map((row, place) => (
          <tr key={row.id} role="row" className={row.total ? 'time-grid__total' : undefined}>
            <th scope="row" role="rowheader">
              {row.title}
              {row.meta && <span className="time-grid__meta">{row.meta}</span>}
            </th>
            {days.map((day) => (
              <td key={day.id} role="cell" data-label={day.label}>
                <span className="time-grid__strip" aria-hidden="true">
                  {row.runs.filter(within(day)).map((run) => (
                    <span
                      key={run.from}
                      className={`time-grid__run time-grid__run--${run.state}`}
                      {...placed(day, run)}
                    />
                  ))}
                  {marks.filter(within(day)).map((mark) => (
                    <span
                      key={mark.id}
                      className={`time-grid__mark time-grid__mark--${mark.look}`}
                      {...placed(day, mark)}
                    >
                      {place === 0 && mark.sign}
                    </span>
                  ))}
                </span>
                <VisuallyHidden>{row.words(day)}</VisuallyHidden>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
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

interface Span {
  from: number;
  until: number;
}

const within = (day: Span) => (one: Span) => one.from < day.until && one.until > day.from;
const share = (day: Span, at: number) => ((at - day.from) / (day.until - day.from)) * 100;
const placed = (day: Span, { from, until }: Span) => ({
  style: {
    insetInlineStart: `${Math.max(0, share(day, from))}%`,
    inlineSize: `${Math.min(100, share(day, until)) - Math.max(0, share(day, from))}%`,
  },
});
