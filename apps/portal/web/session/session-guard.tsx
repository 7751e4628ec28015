import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, LinkButton } from '../kit/index.ts';
import { announce, onAnnouncement } from './announcements.ts';
import { extendSession, type Session, sessionQuery, signInAddress, signOut } from './session.ts';
import { useTimeLeft } from './time-left.ts';

type Shown = 'nothing' | 'idle-warning' | 'end-warning' | 'over';

/**
 * Nobody is signed out without a warning, and nobody loses what was typed: when the session is over after all, signing
 * in again happens in a tab of its own while this page stays as it is.
 */
export function SessionGuard({ session }: { session: Session }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [over, setOver] = useState(false);
  const [endSeen, setEndSeen] = useState(false);
  const end = useCallback(() => setOver(true), []);
  const { idleMinutes, minutes } = useTimeLeft(session, end);

  const signedInAgain = useCallback(async () => {
    const fresh = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    if (!fresh) return;
    // Somebody else sat down: nothing of the first may stay on the screen.
    if (fresh.user.personId !== session.user.personId) window.location.assign('/');
    setOver(false);
    setEndSeen(false);
  }, [queries, session.user.personId]);

  useEffect(
    () =>
      onAnnouncement((announcement) => {
        if (announcement === 'session-over' || announcement === 'signed-out') setOver(true);
        if (announcement === 'signed-in') void signedInAgain();
      }),
    [signedInAgain],
  );

  const stay = async () => {
    queries.setQueryData(sessionQuery.queryKey, await extendSession());
  };
  const leave = async () => {
    announce('signed-out');
    await signOut();
  };

  const shown: Shown = over
    ? 'over'
    : minutes <= 10 && !endSeen
      ? 'end-warning'
      : idleMinutes <= 5 && minutes > 10
        ? 'idle-warning'
        : 'nothing';
  return (
    <>
      <Dialog
        urgent
        open={shown === 'idle-warning'}
        title={t('session.warningTitle')}
        actions={
          <>
            <Button look="primary" onPress={stay} autoFocus>
              {t('session.stay')}
            </Button>
            <Button onPress={leave}>{t('account.signOut')}</Button>
          </>
        }
      >
        <p role="status">{t('session.warning', { count: Math.max(1, idleMinutes) })}</p>
      </Dialog>
      <Dialog
        open={shown === 'end-warning'}
        title={t('session.endTitle')}
        onClose={() => setEndSeen(true)}
        actions={
          <Button look="primary" onPress={() => setEndSeen(true)} autoFocus>
            {t('session.understood')}
          </Button>
        }
      >
        <p>{t('session.end', { count: Math.max(1, minutes) })}</p>
      </Dialog>
      <Dialog
        urgent
        open={shown === 'over'}
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
        <p>{t('session.over')}</p>
      </Dialog>
    </>
  );
}
