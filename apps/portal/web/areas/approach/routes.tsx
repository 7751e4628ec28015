import type { Area } from '../../shell/area.ts';

/** Opened from their case and from a message. */
export const area: Area = {
  place: 65,
  routes: [
    {
      path: 'casussen/:caseId/verkenning',
      lazy: async () => ({ Component: (await import('./exploration.tsx')).ExplorationPage }),
    },
    {
      path: 'casussen/:caseId/dossier',
      lazy: async () => ({ Component: (await import('./dossier.tsx')).DossierPage }),
    },
  ],
};
