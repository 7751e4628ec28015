import type { Tone } from './alert.tsx';

export interface TermDay {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** The day in words, shown under the pointer. */
  readonly label: string;
  readonly state: 'past' | 'today' | 'ahead';
}

/** A bead for each working day of a term, today's ringed. Says nothing by itself: a sentence with the same stands beside it. */
export function TermBeads({ days, tone }: { days: readonly TermDay[]; tone: Tone }) {
  return (
    <span className={`beads beads--${tone}`} aria-hidden="true">
      {days.map(({ on, label, state }) => (
        <span key={on} className={`bead bead--${state}`} title={label} />
      ))}
    </span>
  );
}
