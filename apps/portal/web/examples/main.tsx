import '../content-security.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startView } from '../kit/index.ts';
import * as kit from '../kit/words.ts';
import { startLanguage } from '../language/language.ts';
import { Examples } from './examples.tsx';
import * as examples from './words.ts';

startView();
await startLanguage({ kit, examples });
createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <Examples />
  </StrictMode>,
);
