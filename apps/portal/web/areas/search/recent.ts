import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { onAnnouncement } from '../../api/announcements.ts';

/**
 * Where somebody was, the latest first: ids alone, in this tab and for this person, until they sign out. What these are
 * called is asked again each time, so that whoever may not see it any more does not.
 */
interface Kept {
  readonly personId: string;
  readonly visited: readonly Visited[];
}
export interface Visited {
  readonly kind: 'case' | 'person' | 'organisation';
  readonly id: string;
}

const keptAs = 'recent';
const most = 8;

export function recentOf(personId: string | undefined): readonly Visited[] {
  const text = sessionStorage.getItem(keptAs);
  const kept = text === null ? null : (JSON.parse(text) as Kept);
  return kept?.personId === personId ? (kept?.visited ?? []) : [];
}

export function keepRecent(personId: string | undefined, { kind, id }: Visited): void {
  if (!personId) return;
  const others = recentOf(personId).filter((one) => one.kind !== kind || one.id !== id);
  sessionStorage.setItem(keptAs, JSON.stringify({ personId, visited: [{ kind, id }, ...others].slice(0, most) }));
}

/** Notes the cases that somebody opens, wherever they came from, and forgets all when they sign out. */
export function useRecentCases(personId: string | undefined): void {
  const { pathname } = useLocation();
  const caseId = /^\/casussen\/([0-9a-f-]{36})(?:\/|$)/.exec(pathname)?.[1];
  useEffect(() => {
    if (caseId) keepRecent(personId, { kind: 'case', id: caseId });
  }, [personId, caseId]);
  useEffect(
    () =>
      onAnnouncement((announcement) => {
        if (announcement === 'signed-out') sessionStorage.removeItem(keptAs);
      }),
    [],
  );
}
