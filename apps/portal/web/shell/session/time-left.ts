import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { extendSession, type Session, sessionQuery } from './session.ts';

const minute = 60_000;
/** Typing in a long form sends no requests but is activity; it is reported at most this often. */
const reportEvery = 4 * minute;
const signsOfWork = ['keydown', 'pointerdown'] as const;

/**
 * Minutes until the session ends by idleness, and absolutely. When time runs short it asks the back end again: another
 * tab may have been active.
 * @param knownAt when the back end answered, in milliseconds.
 */
export function useTimeLeft(session: Session, knownAt: number): { idleMinutes: number; minutes: number } {
  const queries = useQueryClient();
  const [now, setNow] = useState(Date.now);
  const elapsed = Math.max(0, now - knownAt);
  const idleMinutes = Math.floor((session.idleSecondsLeft * 1000 - elapsed) / minute);
  const minutes = Math.floor((session.secondsLeft * 1000 - elapsed) / minute);
  const runsShort = idleMinutes <= 5 || minutes <= 10;

  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), minute / 4);
    return () => clearInterval(tick);
  }, []);

  useEffect(() => {
    if (!runsShort) return;
    const look = () => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    look();
    const again = setInterval(look, minute);
    return () => clearInterval(again);
  }, [runsShort, queries]);

  useEffect(() => {
    let reportedAt = Date.now();
    const report = () => {
      if (Date.now() - reportedAt < reportEvery) return;
      reportedAt = Date.now();
      void extendSession(queries).catch(() => undefined);
    };
    for (const sign of signsOfWork) window.addEventListener(sign, report, { passive: true });
    return () => {
      for (const sign of signsOfWork) window.removeEventListener(sign, report);
    };
  }, [queries]);

  return { idleMinutes, minutes };
}
