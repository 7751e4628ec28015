import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { extendSession, type Session, sessionQuery } from './session.ts';

const minute = 60_000;
/** Filling in a long form asks nothing of the back end, but it is work: at most this often we tell it so. */
const tellEvery = 4 * minute;
const signsOfWork = ['keydown', 'pointerdown'] as const;

/**
 * Minutes until the session ends by idleness, and in any case. When time runs short it asks the back end first: another
 * tab may have been at work.
 * @param knownAt when the back end said so, in milliseconds.
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
    let toldAt = Date.now();
    const tell = () => {
      if (Date.now() - toldAt < tellEvery) return;
      toldAt = Date.now();
      void extendSession(queries).catch(() => undefined);
    };
    for (const sign of signsOfWork) window.addEventListener(sign, tell, { passive: true });
    return () => {
      for (const sign of signsOfWork) window.removeEventListener(sign, tell);
    };
  }, [queries]);

  return { idleMinutes, minutes };
}
