import './api/clients.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { newMemory } from './api/memory.ts';
import { startView } from './kit/index.ts';
import { startLanguage } from './language/language.ts';
import type { Lexicon } from './language/lexicon.ts';
import { router } from './router.tsx';

/** Draws the workplace, in the language that was chosen. */
export async function start(words: Lexicon): Promise<void> {
  startView();
  await startLanguage(words);
  createRoot(document.getElementById('app')!).render(
    <StrictMode>
      <QueryClientProvider client={newMemory()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
