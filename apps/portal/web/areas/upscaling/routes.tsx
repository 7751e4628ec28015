import type { Area } from '../../shell/area.ts';

export const area: Area = {
  place: 40,
  routes: [
    {
      path: 'casussen/:caseId/opschaling',
      lazy: async () => ({ Component: (await import('./ask-upscaling.tsx')).AskUpscaling }),
    },
  ],
};
