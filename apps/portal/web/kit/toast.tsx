import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useSoon } from './soon.ts';

export interface Note {
  readonly text: string;
  readonly undo?: (() => void) | undefined;
}

const load = () => import('./toast-region.tsx');
const Region = lazy(async () => ({ default: (await load()).Region }));

let said = false;
const listeners = new Set<() => void>();

/** Says that something was done, and lets it be undone. Never the only place where something is said. */
export function toast(text: string, undo?: () => void): void {
  void load().then(({ show }) => show({ text, undo }));
  said = true;
  for (const listener of listeners) listener();
}

/** Where it is said; once on a page. */
export function Toasts() {
  useSoon(load);
  const shown = useSyncExternalStore(listen, () => said);
  return (
    shown && (
      <Suspense fallback={null}>
        <Region />
      </Suspense>
    )
  );
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
