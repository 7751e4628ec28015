import { minuteOf } from '../../language/moments.ts';
import type { Availability } from './api.ts';
import type { TimeRun, TimeState } from './time-grid.tsx';

const quarter = 15;

type Times = Availability['rooms'][number]['times'];

export const runsOf = ({ times }: { times: Times }): TimeRun[] =>
  times.map(({ startsAt, endsAt, state }) => ({ from: minuteOf(startsAt), until: minuteOf(endsAt), state }));

/**
 * Several as one: the first where the first can, another where another can (`others` says what to call that), else what
 * the first one's calendar says; unknown wins over a no, since one can ask.
 */
export function bestOf(all: readonly (readonly TimeRun[])[], others: 'substitute' | 'free'): TimeRun[] {
  const [first = [], ...rest] = all;
  return joined(
    first.flatMap(({ from, until, state }) =>
      quartersOf(from, until).map((at): TimeRun => {
        const can = state === 'free' ? state : rest.some((runs) => stateAt(runs, at) === 'free') ? others : undefined;
        const ask = rest.some((runs) => stateAt(runs, at) === 'unknown') ? 'unknown' : state;
        return { from: at, until: at + quarter, state: can ?? ask };
      }),
    ),
  );
}

/** The time that possible tables take up, each from its start to its end. */
export function togetherOf({ starts, durationMinutes }: Availability): TimeRun[] {
  return joined(
    [...new Set(starts.flatMap((start) => quartersOf(minuteOf(start), minuteOf(start) + durationMinutes)))]
      .sort((a, b) => a - b)
      .map((at) => ({ from: at, until: at + quarter, state: 'free' })),
  );
}

const stateAt = (runs: readonly TimeRun[], at: number): TimeState | undefined =>
  runs.find(({ from, until }) => from <= at && at < until)?.state;

const quartersOf = (from: number, until: number): number[] =>
  Array.from({ length: (until - from) / quarter }, (_, nth) => from + nth * quarter);

function joined(quarters: readonly TimeRun[]): TimeRun[] {
  const runs: TimeRun[] = [];
  for (const next of quarters) {
    const last = runs.at(-1);
    if (last && last.until === next.from && last.state === next.state) last.until = next.until;
    else runs.push({ ...next });
  }
  return runs;
}
