import type { Area } from '../../shell/area.ts';

/** Opened from its case and from a message. */
export const area: Area = {
  place: 66,
  routes: [{ path: 'casussen/:caseId/plan', lazy: async () => ({ Component: (await import('./plan.tsx')).PlanPage }) }],
};
