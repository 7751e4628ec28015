import { useEffect, useState, useSyncExternalStore } from 'react';
import { ApiProblem } from '../../api/problem.ts';
import { isStale } from '../../api/stale.ts';
import { type Kept, type Outcome, Saver, type Saving } from './saver.ts';

/** How far the page as a whole is; the worst of its blocks first. */
const worst: readonly Saving[] = ['conflict', 'refused', 'waiting', 'typing', 'saving', 'saved'];

/** Everything that is written on a page, block by block. */
export class Notebook {
  readonly #savers = new Map<string, Saver<any>>();
  readonly #listeners = new Set<() => void>();

  /** The same one for the same key, as long as the page is there. */
  of<T>(key: string, kept: Kept<T>, save: (value: T, version: number) => Promise<number>): Saver<T> {
    const known = this.#savers.get(key);
    if (known) return known;
    const saver = new Saver<T>(kept, { save: (value, version) => outcomeOf(save(value, version)), later });
    saver.subscribe(() => this.#tell());
    this.#savers.set(key, saver);
    return saver;
  }

  /** Struck out here: what was typed in it goes with it. @returns the version that the service has, or 0. */
  async end(key: string): Promise<number> {
    const saver = this.#savers.get(key);
    this.#savers.delete(key);
    this.#tell();
    return saver ? saver.end() : 0;
  }

  readonly state = (): Saving => {
    const states = [...this.#savers.values()].map((saver) => saver.snapshot().saving);
    return worst.find((one) => states.includes(one)) ?? 'saved';
  };
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Everything that was typed is sent; resolves when it was answered. */
  async flush(): Promise<void> {
    await Promise.all([...this.#savers.values()].map((saver) => saver.flush()));
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function later(work: () => void, ms: number): () => void {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
}

async function outcomeOf(saved: Promise<number>): Promise<Outcome> {
  try {
    return { kind: 'kept', version: await saved };
  } catch (error) {
    if (isStale(error)) return { kind: 'stale', version: (error as ApiProblem).body.currentVersion ?? 0 };
    if (error instanceof ApiProblem && error.passes) return { kind: 'away' };
    return { kind: 'refused', error };
  }
}

export function useNotebook(): Notebook {
  const [notebook] = useState(() => new Notebook());
  useEffect(() => {
    const online = () => void notebook.flush();
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('online', online);
      // Whoever goes to another page has finished typing.
      void notebook.flush();
    };
  }, [notebook]);
  return notebook;
}

export const useSaving = (notebook: Notebook): Saving => useSyncExternalStore(notebook.subscribe, notebook.state);

/** One block: what is typed, how far it is saved, and what somebody else wrote. */
export function useBlock<T>(
  notebook: Notebook,
  key: string,
  kept: Kept<T>,
  save: (value: T, version: number) => Promise<number>,
) {
  const saver = notebook.of(key, kept, save);
  const { version } = kept;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a block is another one when its version is
  useEffect(() => saver.heard(kept), [saver, version]);
  const snapshot = useSyncExternalStore(saver.subscribe, saver.snapshot);
  return { ...snapshot, saver, type: (value: T) => saver.type(value) };
}
