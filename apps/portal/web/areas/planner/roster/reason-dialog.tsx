import { type ReactNode, useState } from 'react';
import { ProblemNotice } from '../../../api/problem-notice.tsx';
import { Button, Dialog, TextArea } from '../../../kit/index.ts';
import { useWords } from '../../../language/words.ts';

interface Change<Input> {
  mutate(input: Input, options: { onSuccess(): void }): void;
  isPending: boolean;
  error: unknown;
}

interface ReasonDialogProps {
  title: string;
  label: string;
  submit: string;
  danger?: boolean;
  change: Change<string>;
  onClose(): void;
  children?: ReactNode;
}

/** What is decided with a reason: asked for here, kept where it was decided. */
export function ReasonDialog({ title, label, submit, danger, change, onClose, children }: ReasonDialogProps) {
  const { t } = useWords('planner');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = reason.trim() === '';
  const send = () => {
    setAsked(true);
    if (!missing) change.mutate(reason.trim(), { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button look={danger ? 'danger' : 'primary'} isPending={change.isPending} onPress={send}>
            {submit}
          </Button>
          <Button onPress={onClose}>{t('plannerRoster.back')}</Button>
        </>
      }
    >
      {children}
      <TextArea
        label={label}
        hint={t('plannerRoster.reasonHint')}
        rows={3}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        error={asked && missing ? t('plannerRoster.reasonMissing') : undefined}
      />
      {change.error !== null && <ProblemNotice error={change.error} />}
    </Dialog>
  );
}
