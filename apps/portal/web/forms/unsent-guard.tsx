import { useEffect, useState } from 'react';
import { useBlocker, useNavigate } from 'react-router';
import { Button, Dialog } from '../kit/index.ts';
import { useWords } from '../language/words.ts';

/** Asks before a page with something typed and not sent is left. */
export function UnsentGuard({ unsent }: { unsent: boolean }) {
  const { t } = useWords('forms');
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsent && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!unsent) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsent]);
  return (
    <Dialog
      open={blocker.state === 'blocked'}
      title={t('form.leaveTitle')}
      onClose={() => blocker.reset?.()}
      actions={
        <>
          <Button look="primary" onPress={() => blocker.reset?.()} autoFocus>
            {t('form.stay')}
          </Button>
          <Button look="danger" onPress={() => blocker.proceed?.()}>
            {t('form.leave')}
          </Button>
        </>
      }
    >
      <p>{t('form.leaveText')}</p>
    </Dialog>
  );
}

/** Navigates after sending, once the guard no longer blocks. */
export function useGoingOn(): { goesOn: boolean; goOnTo(address: string): void } {
  const navigate = useNavigate();
  const [address, goOnTo] = useState<string>();
  useEffect(() => {
    if (address) void navigate(address, { replace: true });
  }, [address, navigate]);
  return { goesOn: address !== undefined, goOnTo };
}
