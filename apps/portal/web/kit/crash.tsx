import { useWords } from '../language/words.ts';
import { Button } from './button.tsx';
import { Page } from './page.tsx';
import { Shell } from './shell.tsx';

/** Shown when everything breaks. Shows no internal details. */
export function Crash() {
  return (
    <Shell>
      <CrashedPage />
    </Shell>
  );
}

/** Shown in the place of one page that breaks; what stands around it goes on working. */
export function CrashedPage() {
  const { t } = useWords();
  return (
    <Page title={t('crash.title')} lead={t('crash.text')}>
      <div>
        <Button look="primary" onPress={() => window.location.reload()}>
          {t('crash.reload')}
        </Button>
      </div>
    </Page>
  );
}
