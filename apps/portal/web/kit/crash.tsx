import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Page } from './page.tsx';
import { Shell } from './shell.tsx';

/** When a page breaks. Says nothing of the inside, and the fault is not the reader's. */
export function Crash() {
  const { t } = useTranslation();
  return (
    <Shell>
      <Page title={t('crash.title')} lead={t('crash.text')}>
        <div>
          <Button look="primary" onPress={() => window.location.reload()}>
            {t('crash.reload')}
          </Button>
        </div>
      </Page>
    </Shell>
  );
}
