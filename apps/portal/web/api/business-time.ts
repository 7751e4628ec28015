import { useSyncExternalStore } from 'react';

/**
 * What is due, late or over is so by the time of the services (decision 0038), never by the clock of the computer that
 * somebody happens to sit at. Every answer of a service says what time it is there; until the first, this computer's
 * clock has to do. Sessions end on system time and stay out of this.
 */
let aheadMs = 0;
const listeners = new Set<() => void>();
/** An answer is under way for a while; so little says nothing about a clock. */
const noticed = 5_000;
const second = 1_000;

export function hearTime(said: string | null): void {
  const heard = Date.parse(said ?? '') - Date.now();
  if (Number.isNaN(heard) || Math.abs(heard - aheadMs) < noticed) return;
  aheadMs = heard;
  for (const tell of listeners) tell();
}

export const businessTime = (): string => new Date(Date.now() + aheadMs).toISOString();

export function listen(tell: () => void): () => void {
  listeners.add(tell);
  const tick = setInterval(tell, 10 * second);
  return () => {
    listeners.delete(tell);
    clearInterval(tick);
  };
}

/** Milliseconds, looked at a few times a minute: for what runs out, or becomes possible. */
export const useNow = (): number =>
  useSyncExternalStore(listen, () => Math.floor((Date.now() + aheadMs) / (10 * second)) * 10 * second);
