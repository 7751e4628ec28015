import { useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useToday } from '../../api/today.ts';
import { Button, DateField, Dialog, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type Draft, useAsk } from './api.ts';

interface AskDialogProps {
  caseId: string;
  draft: Draft;
  onClose(): void;
  onRefused(error: Error): void;
  onSent(): void;
}

/** From here on the text is frozen and people say yes to it (P-34); an adjustment was talked about first (S000-5). */
export function AskDialog({ caseId, draft, onClose, onRefused, onSent }: AskDialogProps) {
  const { t } = useWords('plan');
  const today = useToday();
  const [answerBy, setAnswerBy] = useState('');
  const [householdOn, setHouseholdOn] = useState('');
  const [partiesOn, setPartiesOn] = useState('');
  const [tried, setTried] = useState(false);
  const ask = useAsk(caseId, draft.revision);
  const adjusts = draft.change === 'adjustment';
  const send = () => {
    setTried(true);
    if (!answerBy || (adjusts && (!householdOn || !partiesOn))) return;
    ask.mutate(
      { answerBy, ...(adjusts && { householdOn, partiesOn }) },
      {
        onSuccess: () => {
          toast(t('ask.sent'));
          onSent();
        },
        onError: onRefused,
      },
    );
  };
  return (
    <Dialog
      open
      title={t('ask.title')}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" isPending={ask.isPending} onPress={send}>
            {t('ask.send')}
          </Button>
          <Button onPress={onClose}>{t('ask.not')}</Button>
        </>
      }
    >
      <p>{t('ask.text')}</p>
      <DateField
        name="answerBy"
        label={t('ask.answerBy')}
        hint={t('ask.answerByHint')}
        earliest={today}
        value={answerBy}
        onChange={setAnswerBy}
        error={tried && !answerBy ? t('ask.dayMissing') : undefined}
      />
      {adjusts && (
        <>
          <p>{t('ask.adjusts')}</p>
          <DateField
            name="householdOn"
            label={t('ask.householdOn')}
            latest={today}
            value={householdOn}
            onChange={setHouseholdOn}
            error={tried && !householdOn ? t('ask.dayMissing') : undefined}
          />
          <DateField
            name="partiesOn"
            label={t('ask.partiesOn')}
            latest={today}
            value={partiesOn}
            onChange={setPartiesOn}
            error={tried && !partiesOn ? t('ask.dayMissing') : undefined}
          />
        </>
      )}
      {ask.error !== null && <ProblemNotice error={ask.error} />}
    </Dialog>
  );
}
