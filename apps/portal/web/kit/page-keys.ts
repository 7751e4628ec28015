import { useEffect, useRef } from 'react';
import { view } from './view.ts';

const typing =
  'input, textarea, select, [contenteditable], [role="combobox"], [role="menu"], [role="listbox"], [role="grid"]';
/** Over the page: what is under it is not to act. */
const above = '[role="dialog"], [role="alertdialog"]';
const sequenceMs = 1_500;

/**
 * Keys of the whole page: `/`, `?`, or one after another as `g v`. Not while somebody types or answers a dialog, and not once
 * somebody has switched keys off (WCAG 2.1.4). One with Ctrl (`Ctrl-k`, on a Mac ⌘) always works.
 */
export function usePageKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    let begun: { key: string; at: number } | undefined;
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.defaultPrevented || event.isComposing || event.altKey || !(target instanceof Element)) return;
      const act = (name: string) => {
        const acts = Object.hasOwn(latest.current, name) ? latest.current[name] : undefined;
        if (!acts) return false;
        event.preventDefault();
        acts();
        return true;
      };
      if (event.ctrlKey || event.metaKey) {
        if (!target.closest(above)) act(`Ctrl-${key.toLowerCase()}`);
        return;
      }
      if (view().keys === 'off' || target.closest(typing) || target.closest(above)) return;
      const before = begun && event.timeStamp - begun.at < sequenceMs ? `${begun.key} ` : '';
      begun = undefined;
      if (act(`${before}${key}`)) return;
      if (Object.keys(latest.current).some((name) => name.startsWith(`${key} `))) {
        begun = { key, at: event.timeStamp };
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
