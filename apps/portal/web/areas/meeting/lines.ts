import { useState } from 'react';
import type { LineKind, useStrikeOut } from './api.ts';
import type { Notebook } from './notebook.ts';

interface Line<T> {
  readonly id: string;
  /** As the service has it; nothing of what was typed here just now. */
  readonly kept: T | undefined;
}

/** Kept and new lines in one list: a new one stays in its place when it was saved, and one that is being typed in stays. */
export function useLines<T>(
  kept: readonly T[],
  idOf: (one: T) => string,
  kind: LineKind,
  notebook: Notebook,
  strikeOut: ReturnType<typeof useStrikeOut>,
): { lines: Line<T>[]; add(): void; drop(id: string): void } {
  const [added, setAdded] = useState<readonly string[]>([]);
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const known = kept.filter((one) => !removed.includes(idOf(one)));
  const knownIds = known.map(idOf);
  const unsaved = added.filter((id) => !knownIds.includes(id) && !removed.includes(id));
  const lines = [
    ...known.map((one) => ({ id: idOf(one), kept: one })),
    ...unsaved.map((id) => ({ id, kept: undefined })),
  ];
  return {
    lines,
    add: () => {
      const id = crypto.randomUUID();
      setAdded([...added, id]);
      focusLine(id);
    },
    drop: (id) => {
      setRemoved([...removed, id]);
      // What had the focus is gone with its line.
      const nth = lines.findIndex((one) => one.id === id);
      const beside = lines[nth + 1] ?? lines[nth - 1];
      if (beside) focusLine(beside.id);
      else focusFirst(`[data-adds="${kind}"] button`);
      // Where another changed it meanwhile it is still there, and shown again.
      const onError = () => setRemoved((now) => now.filter((one) => one !== id));
      void notebook.end(`${kind} ${id}`).then((version) => {
        if (version > 0) strikeOut.mutate({ kind, id, version }, { onError });
      });
    },
  };
}

/** The first field of a line, once it is there. */
export function focusLine(id: string): void {
  focusFirst(`[data-field="line-${id}"] :is(input, button, textarea)`);
}

function focusFirst(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}
