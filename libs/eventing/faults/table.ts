import type { Finding } from './campaign.ts';

/** A finding, with its recoveries in two figures. Null: it never recovered; absent: none was measured. */
export type Row = Omit<Finding, 'recoveries'> & { readonly p50?: number | null; readonly max?: number | null };

const columns: readonly (readonly [string, (row: Row) => string | number])[] = [
  ['fault', ({ name }) => name],
  ['times', ({ times, notDone }) => (notDone ? 'not done' : times)],
  ['commands', ({ commands }) => commands],
  ['events', ({ events }) => events],
  ['lost', ({ lost }) => lost],
  ['double', ({ double }) => double],
  ['ghosts', ({ ghosts }) => ghosts],
  ['out of order', ({ disordered }) => disordered],
  ['stuck', ({ stuck }) => stuck],
  ['recovery p50', ({ p50 }) => seconds(p50)],
  ['max', ({ max }) => seconds(max)],
];

export const titles = columns.map(([title]) => title);
export const valuesOf = (row: Row): (string | number)[] => columns.map(([, of]) => of(row));

/** For a terminal: the first column to the left, numbers to the right. */
export const inColumns = (texts: readonly (string | number)[]): string =>
  texts
    .map((text, nth) => {
      const width = Math.max(titles[nth]!.length, nth === 0 ? 22 : 7);
      return nth === 0 ? String(text).padEnd(width) : String(text).padStart(width);
    })
    .join('  ');

/** What was not done is not without fault: nobody knows. */
export const isFaultless = ({ lost, double, ghosts, disordered, stuck, p50, max, notDone }: Row): boolean =>
  notDone === undefined && lost + double + ghosts + disordered + stuck === 0 && p50 !== null && max !== null;

export function rowOf({ recoveries, ...finding }: Finding): Row {
  if (recoveries.length === 0) return finding;
  const sorted = [...recoveries].sort((one, other) => one - other);
  // JSON has no Infinity.
  const shown = (value = Number.POSITIVE_INFINITY) => (Number.isFinite(value) ? Math.round(value * 10) / 10 : null);
  return { ...finding, p50: shown(sorted[Math.floor(sorted.length / 2)]), max: shown(sorted.at(-1)) };
}

const seconds = (value: number | null | undefined) =>
  value === undefined ? '' : value === null ? 'never' : `${value.toFixed(1)} s`;
