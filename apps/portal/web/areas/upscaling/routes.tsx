import type { Area } from '../../shell/area.ts';

export const upscaling: Area = {
  routes: [
    {
      path: 'casussen/:caseId/opschaling',
      lazy: async () => ({ Component: (await import('./ask-upscaling.tsx')).AskUpscaling }),
    },
  ],
};
