import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { extendSession, type Session, sessionQuery } from './session.ts';

const minute = 60_000;
/** Filling in a long form asks nothing of the back end, but it is work: at most this often we tell it so. */
const tellEvery = 4 * minute;
const signsOfWork = ['keydown', 'pointerdown'] as const;

/** Minutes until the session ends by idleness, and in any case. Looks again before it says that time is up. */
export function useTimeLeft(session: Session, onOver: () => void): { idleMinutes: number; minutes: number } {
  const queries = useQueryClient();
  const [now, setNow] = useState(Date.now);
  const known = useRef({ session, at: Date.now() });
  if (known.current.session !== session) known.current = { session, at: Date.now() };
  const elapsed = now - known.current.at;
  const idleMinutes = Math.floor((session.idleSecondsLeft * 1000 - elapsed) / minute);
  const minutes = Math.floor((session.secondsLeft * 1000 - elapsed) / minute);
  const runsShort = idleMinutes <= 5 || minutes <= 10;

  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), minute / 4);
    return () => clearInterval(tick);
  }, []);

  useEffect(() => {
    if (!runsShort) return;
    // Another tab may have been at work meanwhile.
    const look = async () => {
      if ((await queries.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => undefined)) === null) onOver();
    };
    void look();
    const again = setInterval(look, minute);
    return () => clearInterval(again);
  }, [runsShort, queries, onOver]);

  useEffect(() => {
    let toldAt = Date.now();
    const tell = () => {
      if (Date.now() - toldAt < tellEvery) return;
      toldAt = Date.now();
      void extendSession().then(
        (fresh) => fresh && queries.setQueryData(sessionQuery.queryKey, fresh),
        () => undefined,
      );
    };
    for (const sign of signsOfWork) window.addEventListener(sign, tell, { passive: true });
    return () => {
      for (const sign of signsOfWork) window.removeEventListener(sign, tell);
    };
  }, [queries]);

  return { idleMinutes, minutes };
}
