import '../content-security.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from '../api/connect.ts';
import { client as notification } from '../api/generated/notification/client.gen.ts';
import { newMemory } from '../api/memory.ts';
import * as api from '../api/words.ts';
import * as kit from '../kit/words.ts';
import { startLanguage } from '../language/language.ts';
import { AnswerPage } from './answer.tsx';
import { Boundary } from './boundary.tsx';
import { ChoicePage } from './choice.tsx';
import * as resident from './words.ts';

/** The back end sends these two addresses here (`src/pages.ts`); mails that were sent lead to them. */
const Shown = window.location.pathname.startsWith('/keuze') ? ChoicePage : AnswerPage;

connect('notification', notification);
await startLanguage({ kit, api, resident });
createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <Boundary>
      <QueryClientProvider client={newMemory()}>
        <Shown />
      </QueryClientProvider>
    </Boundary>
  </StrictMode>,
);
