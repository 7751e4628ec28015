import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Page } from './page.tsx';
import { Shell } from './shell.tsx';

/** Shown when a page breaks. Shows no internal details. */
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
