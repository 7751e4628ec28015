import '../content-security.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Own } from './own.tsx';

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <Own />
  </StrictMode>,
);
