import { LinkButton, Page } from '../kit/index.ts';
import { useWords } from '../language/words.ts';

export function Missing() {
  const { t } = useWords('shell');
  return (
    <Page title={t('missing.title')} lead={t('missing.text')}>
      <div>
        <LinkButton to="/" look="primary">
          {t('missing.home')}
        </LinkButton>
      </div>
    </Page>
  );
}
