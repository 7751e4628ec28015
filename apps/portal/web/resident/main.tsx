import '../content-security.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from '../api/connect.ts';
import { client as notification } from '../api/generated/notification/client.gen.ts';
import { newMemory } from '../api/memory.ts';
import { startLanguage } from '../language/language.ts';
import { byFolder } from '../language/lexicon.ts';
import { AnswerPage } from './answer.tsx';
import { Boundary } from './boundary.tsx';
import { ChoicePage } from './choice.tsx';

/** The back end sends these two addresses here (`src/pages.ts`); mails that were sent lead to them. */
const Shown = window.location.pathname.startsWith('/keuze') ? ChoicePage : AnswerPage;

connect('notification', notification);
await startLanguage({
  first: {
    nl: async () => byFolder((await import('./words-nl.ts')).files),
    en: async () => byFolder((await import('./words-en.ts')).files),
  },
});
createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <Boundary>
      <QueryClientProvider client={newMemory()}>
        <Shown />
      </QueryClientProvider>
    </Boundary>
  </StrictMode>,
);
