import { useSyncExternalStore } from 'react';

/**
 * Terms and deadlines follow the business time of the services (decision 0038), not the clock of this computer. Every
 * answer of a service carries it in a header; until the first answer this computer's clock is used. Sessions run on
 * system time.
 */
let aheadMs = 0;
const listeners = new Set<() => void>();
/** Smaller differences are network delay. */
const tolerance = 5_000;
const second = 1_000;

/** @param header `Business-Time` of an answer. */
export function noteTime(header: string | null): void {
  const ahead = Date.parse(header ?? '') - Date.now();
  if (Number.isNaN(ahead) || Math.abs(ahead - aheadMs) < tolerance) return;
  aheadMs = ahead;
  for (const onChange of listeners) onChange();
}

export const businessTime = (): string => new Date(Date.now() + aheadMs).toISOString();

/** @returns how to unsubscribe. */
export function listen(onChange: () => void): () => void {
  listeners.add(onChange);
  const tick = setInterval(onChange, 10 * second);
  return () => {
    listeners.delete(onChange);
    clearInterval(tick);
  };
}

/** Milliseconds, updated every ten seconds. */
export const useNow = (): number =>
  useSyncExternalStore(listen, () => Math.floor((Date.now() + aheadMs) / (10 * second)) * 10 * second);
