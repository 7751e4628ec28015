import { useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useToday } from '../../api/today.ts';
import { Alert, Button, DateField, SidePanel, TextArea, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type Member, useMemberChange } from './household-api.ts';
import { birthBounds } from './registration.ts';

interface EndPanelProps {
  caseId: string;
  member: Member;
  name: string;
  onClose(): void;
}

/** Somebody is no longer of the household (P-16). */
export function LeavePanel({ caseId, member, name, onClose }: EndPanelProps) {
  const { t } = useWords('case', 'household', 'directory');
  const today = useToday();
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const leave = useMemberChange(caseId, member.memberId, 'leave');
  const comeBack = useMemberChange(caseId, member.memberId, 'comeBack');
  const late = on > today || on.length !== 10;
  const send = () => {
    setTried(true);
    if (!reason.trim() || late) return;
    leave.mutate(
      { on, reason: reason.trim() },
      {
        onSuccess: () => {
          toast(t('household.hasLeft', { name }), () => comeBack.mutate({}));
          onClose();
        },
      },
    );
  };
  return (
    <SidePanel
      open
      title={t('household.leaveOf', { name })}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" isPending={leave.isPending} onPress={send}>
            {t('household.leave')}
          </Button>
          <Button onPress={onClose}>{t('directory:colleague.cancel')}</Button>
        </>
      }
    >
      <p>{t('household.leaveText', { name })}</p>
      <DateField
        label={t('household.leftOn')}
        value={on}
        onChange={setOn}
        error={tried && late ? t('household.leftOnFault') : undefined}
        {...birthBounds(today)}
      />
      <TextArea
        label={t('household.why')}
        rows={3}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        error={tried && !reason.trim() ? t('household.whyMissing') : undefined}
      />
      {leave.error && <ProblemNotice error={leave.error} />}
    </SidePanel>
  );
}

/** Somebody was never of the household: what is recorded of them is destroyed, and that can't be undone (P-29). */
export function WithdrawPanel({ caseId, member, name, onClose }: EndPanelProps) {
  const { t } = useWords('case', 'household', 'directory');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const withdraw = useMemberChange(caseId, member.memberId, 'withdraw');
  const send = () => {
    setTried(true);
    if (!reason.trim()) return;
    withdraw.mutate(
      { reason: reason.trim() },
      {
        onSuccess: () => {
          toast(t('household.withdrawn', { name }));
          onClose();
        },
      },
    );
  };
  return (
    <SidePanel
      open
      title={t('household.withdrawOf', { name })}
      onClose={onClose}
      actions={
        <>
          <Button look="danger" isPending={withdraw.isPending} onPress={send}>
            {t('household.withdraw')}
          </Button>
          <Button onPress={onClose}>{t('directory:colleague.cancel')}</Button>
        </>
      }
    >
      <Alert tone="warning" title={t('household.withdrawTitle')}>
        <p>{t('household.withdrawText', { name })}</p>
      </Alert>
      <TextArea
        label={t('household.why')}
        hint={t('household.withdrawWhyHint')}
        rows={3}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        error={tried && !reason.trim() ? t('household.whyMissing') : undefined}
      />
      {withdraw.error && <ProblemNotice error={withdraw.error} />}
    </SidePanel>
  );
}
