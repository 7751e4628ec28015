/** What of a request tells how its district fares. */
export interface DistrictRequest {
  district: string;
  waitsFor: string | null;
  urgent: boolean;
  age: { workingDays: number; state: 'fresh' | 'ageing' | 'late' } | null;
}

export interface DistrictState {
  readonly district: string;
  /** Waits for a coordinator. */
  readonly waiting: number;
  /** Working days that the oldest of these waits; nothing where none does. */
  readonly oldest: number | undefined;
  readonly late: number;
  readonly atRisk: number;
  readonly urgent: number;
  /** Everything that waits or has a round table to come. */
  readonly running: number;
}

/** How the districts fare, those with something late first, then by what waits longest (P-28, R-20). */
export function districtsOf(items: readonly DistrictRequest[], districts: readonly string[]): DistrictState[] {
  return districts
    .map((district): DistrictState => {
      const here = items.filter((item) => item.district === district);
      const waiting = here.filter(({ waitsFor }) => waitsFor === 'coordinator');
      const days = waiting.flatMap(({ age }) => age?.workingDays ?? []);
      const aged = (state: 'ageing' | 'late') => here.filter((item) => item.age?.state === state).length;
      return {
        district,
        waiting: waiting.length,
        oldest: days.length > 0 ? Math.max(...days) : undefined,
        late: aged('late'),
        atRisk: aged('ageing'),
        urgent: here.filter(({ urgent, waitsFor }) => urgent && waitsFor !== null).length,
        running: here.length,
      };
    })
    .sort(
      (one, other) => other.late - one.late || (other.oldest ?? -1) - (one.oldest ?? -1) || other.running - one.running,
    );
}

export interface Load {
  readonly personId: string;
  readonly available: boolean;
  readonly cases?: number | undefined;
}

/** Who has room first: available, with the fewest cases. */
export const byRoom = <One extends Load>(coordinators: readonly One[]): One[] =>
  [...coordinators].sort(
    (one, other) => Number(other.available) - Number(one.available) || (one.cases ?? 0) - (other.cases ?? 0),
  );
