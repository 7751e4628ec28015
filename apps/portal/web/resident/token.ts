import { useSyncExternalStore } from 'react';

function listen(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** The token of the mail's link, from the fragment (`#…`), which browsers do not send to the server. */
export const useToken = (): string => useSyncExternalStore(listen, () => window.location.hash.slice(1));
