import { useEffect } from 'react';
import { Page } from '../kit/index.ts';
import { announce } from '../session/announcements.ts';
import { useWords } from '../text/words.ts';

/** Where signing in again ends, in a tab of its own: tells the tab that was waiting. */
export function SignedIn() {
  const { t } = useWords();
  useEffect(() => announce('signed-in'), []);
  return <Page title={t('session.backTitle')} lead={t('session.back')} />;
}
