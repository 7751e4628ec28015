import { useUndo } from '../../api/undo.ts';
import { useWords } from '../../language/words.ts';
import { type Decision, useDecide } from './api.ts';
import { DecisionForm } from './decision-form.tsx';

const outcomes = ['round-table', 'other-possibilities'] as const satisfies readonly Decision['outcome'][];

/** The coordinator decides, with the reason that every requester reads (S002-45, P-3). */
export function DecideCard({ requestId }: { requestId: string }) {
  const { t } = useWords('request');
  const { stays } = useUndo();
  return (
    <DecisionForm
      title={t('request.decideTitle')}
      lead={t('request.decideLead')}
      options={outcomes.map((code) => ({
        code,
        label: t(`request.outcomes.${code}`),
        hint: t(`request.outcomeHints.${code}`),
      }))}
      decide={useDecide(requestId)}
      onDecided={() => stays(t('request.decided'), 'decide')}
    />
  );
}
