import { useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { Button, ButtonRow, Card, Checkbox, RadioGroup, TextField, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { type Conference, useConfer } from './api.ts';

const purposes = ['divide-tasks', 'adjust-approach'] as const;

/** What for, and with the household or why without it (S000-15, S000-21, R-11). Who comes and when is planned after. */
export function ConferenceCall({ caseId }: { caseId: string }) {
  const { t } = useWords('planner');
  const { tables } = useWorkplace();
  const isExpected = tables['case-conference'].invitesHousehold;
  const [purpose, setPurpose] = useState<Conference['purpose'] | ''>('');
  const [household, setHousehold] = useState<boolean>(isExpected);
  const [because, setBecause] = useState('');
  const [tried, setTried] = useState(false);
  const confer = useConfer(caseId);
  const wantsReason = isExpected && !household;
  const send = () => {
    setTried(true);
    if (purpose === '' || (wantsReason && !because.trim())) return;
    const body = { purpose, household, ...(wantsReason && { withoutHouseholdBecause: because.trim() }) };
    confer.mutate(body, { onSuccess: () => toast(t('conference.called')) });
  };
  return (
    <Card title={t('conference.call')}>
      <p>{t('conference.callText')}</p>
      <RadioGroup
        name="purpose"
        label={t('conference.purpose')}
        value={purpose}
        onChange={(code) => setPurpose(code as Conference['purpose'])}
        options={purposes.map((code) => ({ code, label: t(`conference.purposes.${code}`) }))}
        error={tried && purpose === '' ? t('conference.purposeMissing') : undefined}
      />
      <Checkbox
        name="household"
        label={t('conference.household')}
        hint={t('conference.householdHint')}
        value={household}
        onChange={setHousehold}
      />
      {wantsReason && (
        <TextField
          name="withoutHouseholdBecause"
          label={t('conference.without')}
          maxLength={1000}
          value={because}
          onChange={setBecause}
          error={tried && !because.trim() ? t('plannerRoster.reasonMissing') : undefined}
        />
      )}
      {confer.error !== null && <ProblemNotice error={confer.error} />}
      <ButtonRow>
        <Button look="primary" isPending={confer.isPending} onPress={send}>
          {t('conference.submit')}
        </Button>
      </ButtonRow>
    </Card>
  );
}
