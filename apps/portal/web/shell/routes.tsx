import type { RouteObject } from 'react-router';
import { publicPages } from './public-pages.ts';

export const routes: readonly RouteObject[] = [
  ...publicPages.map(({ path, page }) => ({
    path,
    lazy: async () => ({ Component: (await import('./statements.tsx'))[page] }),
  })),
  { path: 'aangemeld', lazy: async () => ({ Component: (await import('./signed-in.tsx')).SignedIn }) },
  { path: '*', lazy: async () => ({ Component: (await import('./missing.tsx')).Missing }) },
];
