import { Card, EmptyState } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';

/** For the focal point officer, whose work is not built yet: what it will be, and what there is until then (S002-33). */
export function FocalPointCard() {
  const { t } = useWords('home');
  return (
    <Card title={t('focalPoint.title')}>
      <EmptyState icon="info" title={t('focalPoint.later')}>
        <p>{t('focalPoint.laterText')}</p>
        <p>{t('focalPoint.now')}</p>
      </EmptyState>
    </Card>
  );
}
