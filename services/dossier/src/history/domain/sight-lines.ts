import type { Instant } from '@rondetafel/contracts';
import type { FieldGroup, Standing } from '@rondetafel/policy';

/** Who stands in a case, since when and until when, as it is kept. */
export interface Turn {
  readonly standingId: string;
  readonly personId: string;
  readonly standing: Standing;
  readonly grantedBy: string | null;
  readonly since: Instant;
  readonly endedAt: Instant | null;
}

export interface SightLine {
  readonly lineId: string;
  readonly what: 'sight-given' | 'sight-ended';
  readonly at: Instant;
  readonly personId: string;
  readonly standing: Standing;
  readonly grantedBy: string | null;
}

const coordinates: readonly Standing[] = ['coordinator', 'independent-coordinator'];

/**
 * Who got to see the case and who no longer does (P-28). A hidden party stands nowhere, so it has no line before it is
 * revealed; one that was kept out never has (P-27). A turn that goes on with another last day is one turn.
 */
export function sightLines(turns: readonly Turn[], fields: readonly FieldGroup[]): SightLine[] {
  const shown = turns.filter(({ standing }) => isShown(standing, fields));
  return shown.flatMap((turn): SightLine[] => {
    const { standingId, personId, standing, grantedBy, since, endedAt } = turn;
    const line = { personId, standing };
    const follows = shown.some((one) => isSame(one, turn) && one.endedAt === since);
    const goesOn = shown.some((one) => isSame(one, turn) && one.since === endedAt);
    return [
      ...(follows
        ? []
        : [{ ...line, lineId: `${standingId} given`, what: 'sight-given' as const, at: since, grantedBy }]),
      ...(endedAt && !goesOn
        ? [{ ...line, lineId: `${standingId} ended`, what: 'sight-ended' as const, at: endedAt, grantedBy: null }]
        : []),
    ];
  });
}

const isSame = (one: Turn, other: Turn): boolean =>
  one !== other && one.personId === other.personId && one.standing === other.standing;

function isShown(standing: Standing, fields: readonly FieldGroup[]): boolean {
  if (standing === 'excluded') return false;
  if (coordinates.includes(standing)) return fields.includes('coordinator-contact');
  return fields.includes('parties');
}
