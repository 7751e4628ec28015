import { useSyncExternalStore } from 'react';

function listen(tell: () => void): () => void {
  window.addEventListener('hashchange', tell);
  return () => window.removeEventListener('hashchange', tell);
}

/** What the link of a mail says stands behind the `#`, which no server sees. */
export const useToken = (): string => useSyncExternalStore(listen, () => window.location.hash.slice(1));
