import './content-security.ts';
import './api/clients.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { ApiProblem } from './api/problem.ts';
import { router } from './router.tsx';
import { startLanguage } from './text/language.ts';

/** What passes by itself is asked for again, twice; a refusal is an answer. Changes are never repeated by themselves. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < 2 && error instanceof ApiProblem && error.passes,
      staleTime: 15_000,
    },
  },
});

await startLanguage();
createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
