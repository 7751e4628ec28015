export type TimeState = 'free' | 'substitute' | 'busy' | 'away' | 'off' | 'unknown';

/** From and until are minutes of any one clock, the same for all. */
export interface TimeRun {
  from: number;
  until: number;
  state: TimeState;
}

const quarter = 15;

export const minuteOf = (instant: string): number => Date.parse(instant) / 60_000;

interface Times {
  readonly times: readonly { startsAt: string; endsAt: string; state: TimeState }[];
  /** Whole days, each also busy in the times. */
  readonly away?: readonly { readonly fromOn: string; readonly throughOn: string }[];
}

export const runsOf = ({ times, away = [] }: Times): TimeRun[] =>
  times.map(({ startsAt, endsAt, state }) => {
    const on = startsAt.slice(0, 10);
    const isAway = state === 'busy' && away.some(({ fromOn, throughOn }) => fromOn <= on && on <= throughOn);
    return { from: minuteOf(startsAt), until: minuteOf(endsAt), state: isAway ? 'away' : state };
  });

/**
 * Several as one: the first where the first can, another where another can (`others` says what to call that), else what
 * the first one's calendar says; unknown wins over a no, since one can ask.
 */
export function bestOf(all: readonly (readonly TimeRun[])[], others: 'substitute' | 'free'): TimeRun[] {
  const [first = [], ...rest] = all;
  // Once, not for each quarter: an organisation may have hundreds of people, and there may be hundreds of rooms.
  const free = quartersThatAre('free', rest);
  const unknown = quartersThatAre('unknown', rest);
  return joined(
    first.flatMap(({ from, until, state }) =>
      quartersOf(from, until).map((at): TimeRun => {
        const can = state === 'free' ? state : free.has(at) ? others : undefined;
        return { from: at, until: at + quarter, state: can ?? (unknown.has(at) ? 'unknown' : state) };
      }),
    ),
  );
}

/** The time that possible tables take up, each from its start to its end. */
export function togetherOf({
  starts,
  durationMinutes,
}: {
  starts: readonly string[];
  durationMinutes: number;
}): TimeRun[] {
  return joined(
    [...new Set(starts.flatMap((start) => quartersOf(minuteOf(start), minuteOf(start) + durationMinutes)))]
      .sort((a, b) => a - b)
      .map((at) => ({ from: at, until: at + quarter, state: 'free' })),
  );
}

function quartersThatAre(wanted: TimeState, all: readonly (readonly TimeRun[])[]): ReadonlySet<number> {
  const quarters = new Set<number>();
  for (const { from, until, state } of all.flat()) {
    if (state === wanted) for (const at of quartersOf(Math.ceil(from / quarter) * quarter, until)) quarters.add(at);
  }
  return quarters;
}

const quartersOf = (from: number, until: number): number[] =>
  Array.from({ length: Math.max(0, Math.ceil((until - from) / quarter)) }, (_, nth) => from + nth * quarter);

function joined(quarters: readonly TimeRun[]): TimeRun[] {
  const runs: TimeRun[] = [];
  for (const next of quarters) {
    const last = runs.at(-1);
    if (last && last.until === next.from && last.state === next.state) last.until = next.until;
    else runs.push({ ...next });
  }
  return runs;
}
