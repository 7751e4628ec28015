import { useQuery } from '@tanstack/react-query';
import { professionalQuery } from '../../directory/api.ts';
import { Card, Hint, Prose } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { RequestDetail } from './api.ts';

/** What was decided, why, by whom. */
export function DecisionCard({
  outcome,
  decision: { decidedById, decidedAt, motivation },
}: {
  outcome: RequestDetail['outcome'];
  decision: NonNullable<RequestDetail['decision']>;
}) {
  const { t, moment } = useWords('request');
  const name = useQuery(professionalQuery(decidedById)).data?.name;
  const date = moment(decidedAt);
  return (
    <Card
      title={
        outcome
          ? `${t('request.decisionTitle')}: ${t(`request.states.${outcome}`).toLowerCase()}`
          : t('request.decisionTitle')
      }
    >
      <Prose>{motivation}</Prose>
      <Hint>{name ? t('request.decisionBy', { name, date }) : date}</Hint>
    </Card>
  );
}
