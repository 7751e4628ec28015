import type { RequestOutcome } from '@rondetafel/contracts';
import { toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useAnswerDownscaling } from './api.ts';
import { DecisionForm } from './decision-form.tsx';

const outcomes = ['access-solves', 'round-table', 'other-possibilities'] as const satisfies readonly RequestOutcome[];

/** The access point answers a request to scale down, with the reason that the requester reads (S002-50, R-17). */
export function AccessCard({ requestId }: { requestId: string }) {
  const { t } = useWords('request');
  return (
    <DecisionForm
      title={t('request.accessTitle')}
      lead={t('request.accessLead')}
      options={outcomes.map((code) => ({ code, label: t(`request.accessOutcomes.${code}`) }))}
      decide={useAnswerDownscaling(requestId)}
      onDecided={() => toast(t('request.decided'))}
    />
  );
}
