import type { Role } from '@rondetafel/contracts';
import type { WorkFilter } from './api.ts';

/** The ways to look at requests, in the order in which they are offered, each for whose work it is. */
export const views = {
  offered: { role: 'independent-coordinator', filter: { mine: 'offered' } },
  decide: { role: 'independent-coordinator', filter: { mine: 'coordinated', state: 'open' } },
  free: { role: 'independent-coordinator', filter: { waitsFor: 'coordinator' } },
  decided: { role: 'independent-coordinator', filter: { mine: 'coordinated', state: 'decided' } },
  unassigned: { role: 'dispatcher', filter: { waitsFor: 'coordinator' } },
  declaration: { role: 'dispatcher', filter: { waitsFor: 'declaration' } },
  running: { role: 'dispatcher', filter: { live: 'true' } },
  asked: { role: 'professional', filter: { mine: 'asked' } },
  access: { role: 'professional', filter: { waitsFor: 'access' } },
} as const satisfies Record<string, { role: Role; filter: WorkFilter }>;
export type View = keyof typeof views;

export const viewsOf = (roles: readonly Role[]): View[] =>
  (Object.keys(views) as View[]).filter((view) =>
    roles.some((role) => role === views[view].role || (view === 'asked' && role === 'independent-coordinator')),
  );
