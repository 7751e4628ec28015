import type { Role } from '@rondetafel/contracts';
import type { WorkFilter } from './api.ts';

export type View = NonNullable<WorkFilter['view']>;

/** The ways to look at requests, in the order in which they are offered, each for whose work it is. */
const rolesOf = {
  offered: ['independent-coordinator'],
  decide: ['independent-coordinator'],
  free: ['independent-coordinator'],
  decided: ['independent-coordinator'],
  unassigned: ['dispatcher'],
  declaration: ['dispatcher'],
  running: ['dispatcher'],
  asked: ['professional', 'independent-coordinator'],
  access: ['professional'],
} as const satisfies Record<View, readonly Role[]>;

export const viewsOf = (roles: readonly Role[]): View[] =>
  (Object.keys(rolesOf) as View[]).filter((view) => rolesOf[view].some((role) => roles.includes(role)));

/** What is asked for and open has an age: a view of what was decided can't be narrowed by it. */
export const hasAges = (view: View): boolean => view !== 'decided';
