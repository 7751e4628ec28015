import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { onAnnouncement } from '../../api/announcements.ts';
import { type Session, sessionQuery } from './session.ts';

/**
 * Where somebody signed out by their own act since this page last knew a session: nothing of the page is kept then. A
 * session that ended by itself leaves what was typed in place, out of sight (0054).
 */
export function useSignedOut(session: Session | null | undefined): 'here' | 'elsewhere' | undefined {
  const queries = useQueryClient();
  const [where, setWhere] = useState<'here' | 'elsewhere'>();
  if (where && session) setWhere(undefined);
  useEffect(
    () =>
      onAnnouncement((announcement, ofThisTab) => {
        if (announcement !== 'signed-out') return;
        void queries.cancelQueries({ queryKey: sessionQuery.queryKey });
        queries.setQueryData(sessionQuery.queryKey, null);
        setWhere(ofThisTab ? 'here' : 'elsewhere');
      }),
    [queries],
  );
  return where;
}

/**
 * A browser may keep this page in memory for its Back button. It is out of sight while it is away, and is shown again
 * only to whom it was shown before.
 */
export function useGuardedReturn(personId: string | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    const page = document.documentElement;
    const leave = ({ persisted }: PageTransitionEvent) => page.toggleAttribute('data-away', persisted);
    const come = async ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      if ((await personNow(queries)) === personId) page.removeAttribute('data-away');
      else window.location.reload();
    };
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', come);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', come);
    };
  }, [queries, personId]);
}

const personNow = (queries: QueryClient): Promise<string | undefined> =>
  queries.fetchQuery({ ...sessionQuery, staleTime: 0 }).then(
    (session) => session?.user.personId,
    () => undefined,
  );
