import { Link } from 'react-router';
import { Card, Hint, Page, SegmentedChoice, ViewSegments } from '../../kit/index.ts';
import { speak } from '../../language/language.ts';
import { useWords } from '../../language/words.ts';
import { mayInOffice, useUser } from '../../shell/session/user.ts';
import { DailyMailCard } from './daily-mail.tsx';

/** What a person arranges for themselves, on every device. */
export function Settings() {
  const { t, language } = useWords('settings');
  const user = useUser();
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')}>
      <Card title={t('settings.language')}>
        <SegmentedChoice
          label={t('settings.language')}
          value={language}
          onChange={(chosen) => void speak(chosen)}
          options={[
            { code: 'nl', label: 'Nederlands' },
            { code: 'en', label: 'English' },
          ]}
        />
        <Hint>{t('settings.languageHint')}</Hint>
      </Card>
      <Card title={t('settings.view')}>
        <ViewSegments />
      </Card>
      <DailyMailCard />
      <Card title={t('settings.elsewhere')}>
        <ul>
          <li>
            <Link to="/mijn-gegevens">{t('settings.address')}</Link>
          </li>
          {mayInOffice(user, 'keep-own-calendar') && (
            <li>
              <Link to="/agenda">{t('settings.calendar')}</Link>
            </li>
          )}
        </ul>
      </Card>
    </Page>
  );
}
