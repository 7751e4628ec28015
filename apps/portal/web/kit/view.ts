import { useSyncExternalStore } from 'react';

/** How somebody looks at the workplace: of this browser, not of the person, and no personal data. */
export interface View {
  readonly theme: 'system' | 'light' | 'dark';
  readonly density: 'comfortable' | 'compact';
  /** Single keys such as j and k (WCAG 2.1.4). */
  readonly keys: 'on' | 'off';
}

const keptAs = 'view';
const usual: View = { theme: 'system', density: 'comfortable', keys: 'on' };
const choices: { readonly [Part in keyof View]: readonly View[Part][] } = {
  theme: ['system', 'light', 'dark'],
  density: ['comfortable', 'compact'],
  keys: ['on', 'off'],
};

let current = usual;
const listeners = new Set<() => void>();

export const view = (): View => current;

/** Before the first page is drawn. */
export function startView(): void {
  show(read());
  // Another tab of this browser changed it.
  window.addEventListener('storage', ({ key }) => key === keptAs && show(read()));
}

export function setView(change: Partial<View>): void {
  show({ ...current, ...change });
  localStorage.setItem(keptAs, JSON.stringify(current));
}

export function useView(): View {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view,
    view,
  );
}

function show(next: View): void {
  current = next;
  const { dataset } = document.documentElement;
  if (next.theme === 'system') delete dataset['theme'];
  else dataset['theme'] = next.theme;
  dataset['density'] = next.density;
  for (const listener of listeners) listener();
}

/** What is kept may be of an older workplace, or typed by hand. */
function read(): View {
  const kept = parsed(localStorage.getItem(keptAs));
  const part = <Part extends keyof View>(name: Part): View[Part] =>
    choices[name].find((choice) => choice === kept[name]) ?? usual[name];
  return { theme: part('theme'), density: part('density'), keys: part('keys') };
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
