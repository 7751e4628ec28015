import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Button, Card, EmptyState, Page, Shell } from '../../kit/index.ts';
import { workplaceQuery } from '../../session/workplace.ts';
import { speak } from '../../text/language.ts';
import { useWords } from '../../text/words.ts';
import { DeskPhone } from '../desk-phone.tsx';
import { ByLink } from '../problem-notice.tsx';

/**
 * Opened from a mail, by anybody: no account, no session, plain words (P-11, P-18, P-19). What the link says stands
 * behind the `#`, which no server sees; it is sent in the body.
 */
export function LinkPage({ title, children }: { title: string; children(token: string): ReactNode }) {
  const { t, language } = useWords();
  const workplace = useQuery(workplaceQuery).data;
  const token = useLocation().hash.slice(1);
  return (
    <Shell
      {...(workplace && { owner: workplace.name })}
      tools={
        <Button look="subtle" onPress={() => speak(language === 'nl' ? 'en' : 'nl')}>
          <span lang={language === 'nl' ? 'en' : 'nl'}>{t('shell.language')}</span>
        </Button>
      }
    >
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
            {t('answer.call')} <DeskPhone />
          </p>
        )}
      </Page>
    </Shell>
  );
}
