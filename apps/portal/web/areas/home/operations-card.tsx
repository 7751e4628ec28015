import { useQueries } from '@tanstack/react-query';
import { Card, Status, Table } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type ServiceName, type ServiceStatus, serviceNames, statusQuery } from './api.ts';
import { healthOf } from './operations.ts';

/** For an operator: what of the events of each service is stuck or late (P-28). Ids and codes are in `npm run ops`. */
export function OperationsCard() {
  const { t } = useWords('home');
  const answers = useQueries({ queries: serviceNames.map(statusQuery) });
  const rows = serviceNames.map((service, place) => {
    const { data, isError } = answers[place]!;
    return { service, data, isError };
  });
  return (
    <Card title={t('operations.title')}>
      <Table
        caption={t('operations.caption')}
        rows={rows}
        keyOf={({ service }) => service}
        columns={[
          { id: 'part', header: t('operations.part'), cell: ({ service }) => t(`operations.parts.${service}`) },
          { id: 'state', header: t('operations.state'), cell: (row) => <State {...row} /> },
          {
            id: 'unsent',
            header: t('operations.unsent'),
            cell: ({ data }) => (data ? data.relay.unpublished : '…'),
          },
          {
            id: 'waiting',
            header: t('operations.waiting'),
            cell: ({ data }) => (data ? healthOf(data).waiting : '…'),
          },
          { id: 'parked', header: t('operations.parked'), cell: ({ data }) => (data ? healthOf(data).parked : '…') },
        ]}
      />
      <p>{t('operations.more')}</p>
    </Card>
  );
}

function State({ data, isError }: { service: ServiceName; data: ServiceStatus | undefined; isError: boolean }) {
  const { t } = useWords('home');
  if (isError) return <Status tone="negative">{t('operations.states.silent')}</Status>;
  if (!data) return '…';
  const { state } = healthOf(data);
  const tone = state === 'fine' ? 'positive' : state === 'behind' ? 'warning' : 'negative';
  return <Status tone={tone}>{t(`operations.states.${state}`)}</Status>;
}
