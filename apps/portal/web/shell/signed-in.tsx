import { useEffect } from 'react';
import { announce } from '../api/announcements.ts';
import { Page } from '../kit/index.ts';
import { useWords } from '../language/words.ts';

/** Where signing in again ends, in a tab of its own: tells the tab that was waiting. */
export function SignedIn() {
  const { t } = useWords('shell');
  useEffect(() => announce('signed-in'), []);
  return <Page title={t('session.backTitle')} lead={t('session.back')} />;
}
