import { Link } from 'react-router';
import { Card } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';

/** For the data protection officer: where to look. */
export function OversightCard() {
  const { t } = useWords('home');
  return (
    <Card title={t('privacy.title')} extra={<Link to="/toezicht">{t('privacy.open')}</Link>}>
      <p>{t('privacy.text')}</p>
    </Card>
  );
}
