import { useQueryClient } from '@tanstack/react-query';
import { Button, Dialog, LinkButton } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { extendSession, type Session, signInAddress, signOut } from './session.ts';

export type SessionState =
  | { readonly is: 'over' | 'left' }
  | { readonly is: 'ending'; readonly minutes: number; onSeen(): void }
  | { readonly is: 'idle'; readonly minutes: number; readonly session: Session };

/** What is said of a session that is about to end, or has ended. */
export function SessionDialog({ state }: { state: SessionState }) {
  if (state.is === 'ending') return <EndWarning minutes={state.minutes} onSeen={state.onSeen} />;
  if (state.is === 'idle') return <IdleWarning session={state.session} minutes={state.minutes} />;
  return <Over because={state.is} />;
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
