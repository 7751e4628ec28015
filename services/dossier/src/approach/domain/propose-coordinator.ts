import type { Code, OrganisationKind } from '@rondetafel/contracts';
import type { Municipality } from '@rondetafel/policy';
import type { Exploration } from './exploration.ts';

/** A domain by the kind of organisation that helps in it, and how much of the help question lies there. */
export interface Domain {
  readonly kind: OrganisationKind;
  /** Of how many problems. */
  readonly count: number;
  readonly lifeAreas: readonly Code[];
}

export interface Proposal {
  readonly total: number;
  /** Those that hold most; several when they hold as much. */
  readonly domains: readonly Domain[];
}

/** The coordinator comes from the domain that holds most of the help question (S000-8). */
export function proposeCoordinator(
  { members }: Pick<Exploration, 'members'>,
  { lifeAreas }: Pick<Municipality, 'lifeAreas'>,
): Proposal {
  const problems = members.flatMap((member) => member.problems.map(({ lifeArea }) => lifeArea));
  const kinds = [...new Set(lifeAreas.flatMap(({ coordinatedFrom = [] }) => coordinatedFrom))];
  const domains = kinds.map((kind): Domain => {
    const own = lifeAreas.flatMap(({ code, coordinatedFrom = [] }) => (coordinatedFrom.includes(kind) ? [code] : []));
    const held = problems.filter((code) => own.includes(code));
    return { kind, count: held.length, lifeAreas: own.filter((code) => held.includes(code)) };
  });
  const most = Math.max(0, ...domains.map(({ count }) => count));
  return { total: problems.length, domains: most > 0 ? domains.filter(({ count }) => count === most) : [] };
}
