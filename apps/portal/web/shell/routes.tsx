import type { RouteObject } from 'react-router';

export const routes: readonly RouteObject[] = [
  { path: 'aangemeld', lazy: async () => ({ Component: (await import('./signed-in.tsx')).SignedIn }) },
  { path: '*', lazy: async () => ({ Component: (await import('./missing.tsx')).Missing }) },
];
