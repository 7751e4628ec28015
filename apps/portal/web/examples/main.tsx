import '../content-security.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startView } from '../kit/index.ts';
import { en, nl } from '../kit/words.ts';
import { startLanguage } from '../language/language.ts';
import { Examples } from './examples.tsx';
import { en as examplesEn, nl as examplesNl } from './words.ts';

startView();
await startLanguage({
  first: {
    nl: () => Promise.resolve({ kit: nl, examples: examplesNl }),
    en: () => Promise.resolve({ kit: en, examples: examplesEn }),
  },
});
createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <Examples />
  </StrictMode>,
);
