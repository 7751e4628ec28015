import type { Area } from '../../shell/area.ts';

/** Opened on the day from what waits, from the case and from the planner; afterwards from the case. */
export const area: Area = {
  place: 71,
  routes: [
    {
      path: 'casussen/:caseId/tafels/:roundTableId',
      lazy: async () => ({ Component: (await import('./meeting.tsx')).MeetingPage }),
    },
  ],
};
