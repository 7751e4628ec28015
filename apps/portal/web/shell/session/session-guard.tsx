import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { onAnnouncement } from '../../api/announcements.ts';
import { Button, Dialog, LinkButton } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { extendSession, type Session, sessionQuery, signInAddress, signOut } from './session.ts';
import { useTimeLeft } from './time-left.ts';

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
  useEffect(
    () =>
      onAnnouncement((announcement) => {
        // What was left is still being ended at the server.
        if (announcement !== 'signed-out') void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      }),
    [queries],
  );
  if (over) return <Over because={over} />;
  if (minutes <= 10) return endSeen ? null : <EndWarning minutes={minutes} onSeen={() => setEndSeen(true)} />;
  return idleMinutes <= 5 ? <IdleWarning session={session} minutes={idleMinutes} /> : null;
}

function IdleWarning({ session, minutes }: { session: Session; minutes: number }) {
  const { t } = useWords('shell');
  const queries = useQueryClient();
  return (
    <Dialog
      urgent
      open
      title={t('session.warningTitle')}
      actions={
        <>
          <Button look="primary" onPress={() => extendSession(queries).catch(() => undefined)} autoFocus>
            {t('session.stay')}
          </Button>
          <Button onPress={() => signOut(session)}>{t('account.signOut')}</Button>
        </>
      }
    >
      <p role="status">{t('session.warning', { count: Math.max(1, minutes) })}</p>
    </Dialog>
  );
}

function EndWarning({ minutes, onSeen }: { minutes: number; onSeen(): void }) {
  const { t } = useWords('shell');
  return (
    <Dialog
      open
      title={t('session.endTitle')}
      onClose={onSeen}
      actions={
        <Button look="primary" onPress={onSeen} autoFocus>
          {t('session.understood')}
        </Button>
      }
    >
      <p>{t('session.end', { count: Math.max(1, minutes) })}</p>
    </Dialog>
  );
}

function Over({ because }: { because: 'over' | 'left' }) {
  const { t } = useWords('shell');
  return (
    <Dialog
      urgent
      open
      title={t('session.overTitle')}
      actions={
        <>
          <LinkButton look="primary" to={signInAddress('/aangemeld')} reloadDocument target="_blank" rel="noopener">
            {t('session.again')}
          </LinkButton>
          <Button onPress={() => window.location.assign('/')}>{t('session.leave')}</Button>
        </>
      }
    >
      <p>{t(`session.${because}`)}</p>
    </Dialog>
  );
}
