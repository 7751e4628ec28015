import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../api/loaded.tsx';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { Alert, Button, ButtonRow, Card, Hint, TextField, toast } from '../../kit/index.ts';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import { feedQuery, useFeedChange } from './api.ts';

/** Own tables in the calendar that somebody uses anyway, by a link that only they know. */
export function Feed() {
  const { t } = useWords('agenda');
  const query = useQuery(feedQuery);
  return (
    <Card title={t('feed.title')}>
      <p>{t('feed.text')}</p>
      <Loaded query={query} lines={2}>
        {({ madeAt }) => <FeedLink madeAt={madeAt} />}
      </Loaded>
    </Card>
  );
}

function FeedLink({ madeAt }: { madeAt: string | undefined }) {
  const { t } = useWords('agenda');
  const { at } = useMoments();
  const [address, setAddress] = useState<string>();
  const make = useFeedChange('make');
  const end = useFeedChange('end');
  const write = () =>
    make.mutate(undefined, {
      onSuccess: (secret) => setAddress(`${location.origin}/agenda/${secret}.ics`),
    });
  return (
    <>
      {address && (
        <Alert tone="positive" title={t('feed.made')} live>
          <p>{t('feed.once')}</p>
          <TextField label={t('feed.address')} value={address} onChange={() => {}} />
          <ButtonRow>
            <Button
              onPress={() => {
                void navigator.clipboard.writeText(address).then(() => toast(t('feed.copied')));
              }}
            >
              {t('feed.copy')}
            </Button>
          </ButtonRow>
          <p>
            <a href={address.replace(/^https?:/, 'webcal:')}>{t('feed.open')}</a>
          </p>
        </Alert>
      )}
      {madeAt && <p>{t('feed.since', { when: at(madeAt) })}</p>}
      {make.error !== null && <ProblemNotice error={make.error} />}
      {end.error !== null && <ProblemNotice error={end.error} />}
      <ButtonRow>
        <Button icon="calendar" isPending={make.isPending} onPress={write}>
          {t(madeAt ? 'feed.renew' : 'feed.make')}
        </Button>
        {madeAt && (
          <Button
            look="danger"
            isPending={end.isPending}
            onPress={() =>
              end.mutate(undefined, {
                onSuccess: () => {
                  setAddress(undefined);
                  toast(t('feed.ended'));
                },
              })
            }
          >
            {t('feed.end')}
          </Button>
        )}
      </ButtonRow>
      {madeAt && <Hint>{t('feed.renewHint')}</Hint>}
    </>
  );
}
