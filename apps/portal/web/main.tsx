import './content-security.ts';
import './zod-without-eval.ts';
import './api/clients.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { newMemory } from './api/memory.ts';
import { startLanguage } from './language/language.ts';
import { nl } from './nl.ts';
import { router } from './router.tsx';

await startLanguage({ nl, en: async () => (await import('./en.ts')).en });
createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <QueryClientProvider client={newMemory()}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
