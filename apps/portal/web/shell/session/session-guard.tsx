import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { onAnnouncement } from '../../api/announcements.ts';
import { useSoon } from '../../kit/index.ts';
import { type Session, sessionQuery } from './session.ts';
import type { SessionState } from './session-dialogs.tsx';
import { useTimeLeft } from './time-left.ts';

const load = async () => ({ default: (await import('./session-dialogs.tsx')).SessionDialog });
const SessionDialog = lazy(load);

interface SessionGuardProps {
  /** The current session, or the last known one after it has ended. */
  session: Session;
  knownAt: number;
  /** It has ended by itself, or somebody left it in another tab. */
  over: false | 'over' | 'left';
}

/**
 * Warns before a session ends. After it has ended, signing in again happens in a separate tab, so that what was typed
 * on this page is kept.
 */
export function SessionGuard({ session, knownAt, over }: SessionGuardProps) {
  const queries = useQueryClient();
  const [endSeen, setEndSeen] = useState(false);
  const { idleMinutes, minutes } = useTimeLeft(session, knownAt);
  useSoon(load);
  useEffect(
    () =>
      onAnnouncement((announcement) => {
        // What was left is still being ended at the server.
        if (announcement !== 'signed-out') void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      }),
    [queries],
  );
  const state = toSay();
  return (
    state && (
      <Suspense fallback={null}>
        <SessionDialog state={state} />
      </Suspense>
    )
  );

  function toSay(): SessionState | undefined {
    if (over) return { is: over };
    if (minutes <= 10) return endSeen ? undefined : { is: 'ending', minutes, onSeen: () => setEndSeen(true) };
    return idleMinutes <= 5 ? { is: 'idle', minutes: idleMinutes, session } : undefined;
  }
}
