import { useEffect } from 'react';

const afterMs = 2_000;

/**
 * Loads what nobody sees when a page comes, such as what a button opens: two seconds after the page, so after what it
 * needs itself and before somebody wants more. Whatever is wanted earlier is loaded then (`lazy`).
 */
export function useSoon(...loads: readonly (() => Promise<unknown>)[]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, of a page that has just come
  useEffect(() => {
    // A file that does not come is asked for again when it is wanted, and its absence told then.
    const timer = setTimeout(() => {
      for (const load of loads) void load().catch(() => undefined);
    }, afterMs);
    return () => clearTimeout(timer);
  }, []);
}
