import { type RefObject, useEffect } from 'react';
import { view } from './view.ts';

const typing = 'input, textarea, select, [contenteditable], [role="combobox"], [role="menu"], [role="listbox"]';

/**
 * In a list of rows: j and k go to the next and the previous, e does the act of the row. Only with the focus in a row, and
 * not once somebody has switched keys off (WCAG 2.1.4).
 */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const within = list.current;
    if (!within) return;
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (!(target instanceof Element) || event.altKey || event.ctrlKey || event.metaKey) return;
      if (view().keys === 'off' || target.closest(typing)) return;
      const row = target.closest('[data-row]');
      if (!row) return;
      const rows = [...within.querySelectorAll('[data-row]')];
      const opens = (place: number) => rows[place]?.querySelector<HTMLElement>('[data-row-opens]');
      if (key === 'j') opens(rows.indexOf(row) + 1)?.focus();
      else if (key === 'k') opens(rows.indexOf(row) - 1)?.focus();
      else if (key === 'e') row.querySelector<HTMLElement>('[data-row-act] :is(a, button)')?.click();
      else return;
      event.preventDefault();
    };
    within.addEventListener('keydown', onKey);
    return () => within.removeEventListener('keydown', onKey);
  }, [list]);
}
