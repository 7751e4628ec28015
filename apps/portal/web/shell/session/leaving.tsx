import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Alert, Button, ButtonRow, Page } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { endSession } from './session.ts';

/** In the place of everything, from the moment that somebody signs out until the browser is on its way to the provider. */
export function Leaving() {
  const { t } = useWords('shell');
  const { data: continueAt, error, isFetching, refetch } = useQuery(ending);
  useEffect(() => {
    if (continueAt) window.location.assign(continueAt);
  }, [continueAt]);
  return (
    <Page title={t('leaving.title')} lead={t('leaving.text')}>
      {error && (
        <Alert tone="negative" title={t('leaving.failed')} live>
          <p>{t('leaving.failedText')}</p>
          <ButtonRow>
            <Button look="primary" isPending={isFetching} onPress={() => void refetch()}>
              {t('leaving.again')}
            </Button>
          </ButtonRow>
        </Alert>
      )}
    </Page>
  );
}

/** Asked once: pages do not go on asking a server that does not answer. */
const ending = { queryKey: ['leaving'], queryFn: endSession, retry: false, staleTime: Infinity, gcTime: 0 };
