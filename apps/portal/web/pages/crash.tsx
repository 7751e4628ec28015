import { Button, Page, Shell } from '../kit/index.ts';
import { useWords } from '../text/words.ts';

/** When a page breaks. Says nothing of the inside, and the fault is not the reader's. */
export function Crash() {
  const { t } = useWords();
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
