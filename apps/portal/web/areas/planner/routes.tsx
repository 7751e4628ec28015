import type { Area } from '../../shell/area.ts';

export const area: Area = {
  place: 70,
  routes: [
    { path: 'casussen/:caseId/tafel', lazy: async () => ({ Component: (await import('./planner.tsx')).Planner }) },
    {
      path: 'casussen/:caseId/overleg',
      lazy: async () => ({ Component: (await import('./planner.tsx')).ConferencePlanner }),
    },
  ],
};
