import { useLocation, useSearchParams } from 'react-router';
import { Alert, Card, Columns, LinkButton, Page, Steps } from '../kit/index.ts';
import { useWords } from '../language/words.ts';
import { DeskPhone } from './desk-phone.tsx';
import { signInAddress } from './session/session.ts';
import { useWorkplace } from './workplace.ts';

/** What somebody sees who is not signed in, whatever the address; signing in leads on to it. */
export function Welcome() {
  const { t } = useWords('shell');
  const { name } = useWorkplace();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const outcome = search.get('sign-in');
  const steps = (['step1', 'step2', 'step3'] as const).map((step) => ({
    id: step,
    title: t(`welcome.${step}`),
    meta: t(`welcome.${step}Text`),
    state: 'ahead' as const,
  }));
  return (
    <Page title={t('welcome.title')} lead={t('welcome.lead')}>
      {outcome === 'cancelled' && <Alert tone="info" title={t('welcome.cancelled')} live />}
      {outcome === 'failed' && (
        <Alert tone="negative" title={t('welcome.failed')} live>
          <p>{t('welcome.failedText')}</p>
        </Alert>
      )}
      <Columns
        aside={
          <Card title={t('welcome.steps')}>
            <Steps steps={steps} label={t('welcome.steps')} numbered />
          </Card>
        }
      >
        <Card>
          <p>{t('welcome.for', { name })}</p>
          <p>
            {t('welcome.call')} <DeskPhone />
          </p>
          <div>
            <LinkButton look="primary" to={signInAddress(pathname)} reloadDocument>
              {t('welcome.signIn')}
            </LinkButton>
          </div>
        </Card>
        <Alert tone="warning" title={t('welcome.dangerTitle')}>
          <p>{t('welcome.danger')}</p>
        </Alert>
      </Columns>
    </Page>
  );
}
