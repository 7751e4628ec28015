import { useEffect, useId, useSyncExternalStore } from 'react';
import { useWords } from '../language/words.ts';

/** What on the page says that something is wrong, by the id of the part that does. */
const faulty = new Set<string>();
const watching = new Set<() => void>();
const tellAll = () => {
  for (const told of watching) told();
};
const watch = (told: () => void) => {
  watching.add(told);
  return () => void watching.delete(told);
};

export const nameWindow = (title: string): void => {
  document.title = `${title} – Rondetafel`;
};

/**
 * Names the window after the page. The name begins with "Fout:" while the page says that something is wrong, so that a screen reader says
 * that first and a list of tabs shows it.
 */
export function useWindowTitle(title: string): void {
  const { t } = useWords();
  const isFaulty = useSyncExternalStore(watch, () => faulty.size > 0);
  const shown = isFaulty ? t('page.fault', { title }) : title;
  useEffect(() => nameWindow(shown), [shown]);
}

/** As long as this holds, the page says that something is wrong. */
export function usePageFault(holds: boolean): void {
  const id = useId();
  useEffect(() => {
    if (!holds) return;
    faulty.add(id);
    tellAll();
    return () => {
      faulty.delete(id);
      tellAll();
    };
  }, [holds, id]);
}
