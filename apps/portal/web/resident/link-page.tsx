import { deskPhone } from '@rondetafel/policy';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ByLink } from '../api/problem-notice.tsx';
import { Card, EmptyState, LanguageSwitch, Page, Shell } from '../kit/index.ts';
import { useWords } from '../language/words.ts';
import { Phone } from '../shell/desk-phone.tsx';
import { workplaceQuery } from '../shell/workplace.ts';
import { useToken } from './token.ts';

/**
 * Opened from a mail, by anybody: no account, no session, plain words (P-11, P-18, P-19). The token is sent in the body.
 */
export function LinkPage({ title, children }: { title: string; children(token: string): ReactNode }) {
  const { t } = useWords('resident');
  const workplace = useQuery(workplaceQuery).data;
  const token = useToken();
  return (
    <Shell {...(workplace && { owner: workplace.name })} tools={<LanguageSwitch />}>
      <Page title={title}>
        {token ? (
          <ByLink value>{children(token)}</ByLink>
        ) : (
          <Card>
            <EmptyState icon="warning" title={t('answer.noToken')}>
              <p>{t('answer.noTokenText')}</p>
            </EmptyState>
          </Card>
        )}
        {workplace && (
          <p>
            {t('answer.call')} <Phone number={deskPhone(workplace)} />
          </p>
        )}
      </Page>
    </Shell>
  );
}
