import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { ProfessionalFinder } from '../../directory/finders.tsx';
import { Checkbox, FormPanel, TextArea, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useTransfer } from './api.ts';

/** Coordination goes to a colleague, with a reason (S000-8). */
export function TransferPanel({ caseId, onClose }: { caseId: string; onClose(): void }) {
  const { t } = useWords('approach');
  const navigate = useNavigate();
  const [coordinatorId, setCoordinatorId] = useState('');
  const [reason, setReason] = useState('');
  const [stays, setStays] = useState(false);
  const [tried, setTried] = useState(false);
  const transfer = useTransfer(caseId);
  const missing = (isMissing: boolean) => (tried && isMissing ? t('explore.fillIn') : undefined);
  const send = () => {
    setTried(true);
    if (!coordinatorId || !reason.trim()) return;
    transfer.mutate(
      { coordinatorId, reason, stays },
      {
        onSuccess: () => {
          toast(t('coordination.transferred'));
          onClose();
          if (!stays) navigate('/casussen');
        },
      },
    );
  };
  return (
    <FormPanel
      title={t('coordination.transfer')}
      onClose={onClose}
      save={t('coordination.transfer')}
      isSaving={transfer.isPending}
      onSave={send}
      problem={transfer.error && <ProblemNotice error={transfer.error} />}
    >
      <p>{t('coordination.transferText')}</p>
      <ProfessionalFinder
        name="coordinatorId"
        label={t('coordination.to')}
        value={coordinatorId}
        onChange={setCoordinatorId}
        error={missing(!coordinatorId)}
      />
      <TextArea
        name="reason"
        label={t('coordination.why')}
        rows={3}
        maxLength={500}
        counted
        value={reason}
        onChange={setReason}
        error={missing(!reason.trim())}
      />
      <Checkbox name="stays" label={t('open.stays')} hint={t('open.staysHint')} value={stays} onChange={setStays} />
    </FormPanel>
  );
}
