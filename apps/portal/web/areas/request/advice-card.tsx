import { useQuery } from '@tanstack/react-query';
import { professionalQuery } from '../../directory/api.ts';
import { Card, Hint, Prose } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { RequestDetail } from './api.ts';

/** What a coordinator advised before this was asked, for who gave or got it (S002-43c). */
export function AdviceCard({
  advice: { givenById, givenAt, outcome, text },
}: {
  advice: NonNullable<RequestDetail['advice']>;
}) {
  const { t, moment } = useWords('request');
  const name = useQuery(professionalQuery(givenById)).data?.name;
  const date = moment(givenAt);
  return (
    <Card title={`${t('request.adviceTitle')}: ${t(`request.advised.${outcome}`)}`}>
      {text && <Prose>{text}</Prose>}
      <Hint>{name ? t('request.decisionBy', { name, date }) : date}</Hint>
    </Card>
  );
}
