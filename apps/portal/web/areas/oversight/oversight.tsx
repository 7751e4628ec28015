import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../api/loaded.tsx';
import { Card, EmptyState, Page, Table } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { muchAskedQuery } from './api.ts';

/** For the privacy officer: who asks much whether households are known (P-3). */
export function Oversight() {
  const { t, day } = useWords('oversight');
  const query = useQuery(muchAskedQuery);
  return (
    <Page title={t('oversight.title')} lead={t('oversight.lead')}>
      <Card>
        <Loaded query={query} lines={4}>
          {(days) =>
            days.length > 0 ? (
              <Table
                caption={t('oversight.caption')}
                rows={days}
                keyOf={({ personId, askedOn }) => `${personId} ${askedOn}`}
                columns={[
                  {
                    id: 'who',
                    header: t('oversight.who'),
                    cell: ({ colleague, personId }) =>
                      colleague ? `${colleague.name}, ${colleague.organisation.name}` : personId,
                  },
                  { id: 'day', header: t('oversight.day'), cell: ({ askedOn }) => day(askedOn) },
                  { id: 'questions', header: t('oversight.questions'), cell: ({ questions }) => questions },
                  { id: 'corrections', header: t('oversight.corrections'), cell: ({ corrections }) => corrections },
                  { id: 'unanswered', header: t('oversight.unanswered'), cell: ({ unanswered }) => unanswered },
                ]}
              />
            ) : (
              <EmptyState icon="info" title={t('oversight.none')}>
                <p>{t('oversight.noneText')}</p>
              </EmptyState>
            )
          }
        </Loaded>
      </Card>
    </Page>
  );
}
