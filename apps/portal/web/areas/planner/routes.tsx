import type { Area } from '../../shell/area.ts';

export const planner: Area = {
  routes: [
    { path: 'casussen/:caseId/tafel', lazy: async () => ({ Component: (await import('./planner.tsx')).Planner }) },
  ],
};
