import { useEffect } from 'react';
import { announce } from '../api/announcements.ts';
import { Page } from '../kit/index.ts';
import { useWords } from '../language/words.ts';

/** End of signing in again, in a separate tab: announces it to the tab that waits. */
export function SignedIn() {
  const { t } = useWords('shell');
  useEffect(() => announce('signed-in'), []);
  return <Page title={t('session.backTitle')} lead={t('session.back')} />;
}
