import './content-security.ts';
import './api/clients.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { newMemory } from './api/memory.ts';
import { router } from './router.tsx';
import { startLanguage } from './text/language.ts';

await startLanguage();
createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <QueryClientProvider client={newMemory()}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
