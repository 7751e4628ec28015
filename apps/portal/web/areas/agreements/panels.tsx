import { useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useToday } from '../../api/today.ts';
import { Alert, Button, DateField, RadioGroup, SidePanel, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { ActPanel } from './act-panel.tsx';
import { type Agreement, type Cause, type FollowUp, type Reason, type Said, useAct } from './api.ts';

export interface PanelProps {
  agreement: Pick<Agreement, 'caseId' | 'agreementId' | 'what'>;
  onClose(): void;
}

const reasons: readonly Reason[] = ['capacity', 'rule', 'waits-for-another', 'household-could-not', 'other'];
const causes: readonly Cause[] = ['not-done', 'capacity', 'rule', 'waits-for-another', 'household-could-not'];
const followUps: readonly FollowUp[] = ['new-day', 'other-party', 'addressed', 'table', 'escalated'];

export function NotePanel({ agreement, onClose }: PanelProps) {
  const { t } = useWords('agreements');
  const act = useAct(agreement);
  return (
    <ActPanel
      title={t('note.title')}
      what={agreement.what}
      words={{ label: t('note.words'), hint: t('panel.hint') }}
      send={t('note.send')}
      error={act.error}
      isPending={act.isPending}
      onClose={onClose}
      onSend={({ text = '' }) => act.mutate({ kind: 'note', text }, { onSuccess: said(t('note.sent'), onClose) })}
    />
  );
}

/** S002-23: why, and what would help; the coordinator hears at once. */
export function CannotPanel({ agreement, onClose }: PanelProps) {
  const { t } = useWords('agreements');
  const act = useAct(agreement);
  return (
    <ActPanel<Reason>
      title={t('cannot.title')}
      what={agreement.what}
      lead={<p>{t('cannot.lead')}</p>}
      choice={{ label: t('cannot.why'), options: reasons.map((code) => ({ code, label: t(`reasons.${code}`) })) }}
      words={{ label: t('cannot.words'), hint: t('panel.hint'), optional: true }}
      send={t('cannot.send')}
      error={act.error}
      isPending={act.isPending}
      onClose={onClose}
      onSend={({ code, text }) =>
        act.mutate(
          { kind: 'cannot-keep', reason: code, ...(text && { text }) },
          { onSuccess: said(t('cannot.sent'), onClose) },
        )
      }
    />
  );
}

/** P-44: with a cause; what is done about it is asked right after (S000-13). */
export function UnmetPanel({ agreement, onClose, onDone }: PanelProps & { onDone(): void }) {
  const { t } = useWords('agreements');
  const act = useAct(agreement);
  return (
    <ActPanel<Cause>
      title={t('unmet.title')}
      what={agreement.what}
      lead={<p>{t('unmet.lead')}</p>}
      choice={{ label: t('unmet.why'), options: causes.map((code) => ({ code, label: t(`causes.${code}`) })) }}
      words={{ label: t('unmet.words'), hint: t('panel.hint'), optional: true }}
      send={t('unmet.send')}
      error={act.error}
      isPending={act.isPending}
      onClose={onClose}
      onSend={({ code, text }) =>
        act.mutate({ kind: 'unmet', cause: code, ...(text && { text }) }, { onSuccess: said(t('unmet.sent'), onDone) })
      }
    />
  );
}

export function FollowUpPanel({ agreement, onClose, mayEscalate }: PanelProps & { mayEscalate: boolean }) {
  const { t } = useWords('agreements');
  const act = useAct(agreement);
  const possible = followUps.filter((how) => mayEscalate || how !== 'escalated');
  return (
    <ActPanel<FollowUp>
      title={t('followUp.title')}
      what={agreement.what}
      lead={<p>{t('followUp.lead')}</p>}
      choice={{
        label: t('followUp.how'),
        options: possible.map((code) => ({ code, label: t(`followUps.${code}`), hint: t(`followUpHints.${code}`) })),
      }}
      words={{ label: t('followUp.words'), hint: t('panel.hint'), optional: true }}
      send={t('followUp.send')}
      error={act.error}
      isPending={act.isPending}
      onClose={onClose}
      onSend={({ code, text }) =>
        act.mutate(
          { kind: 'follow-up', how: code, ...(text && { text }) },
          { onSuccess: said(t('followUp.sent'), onClose) },
        )
      }
    />
  );
}

const answers: readonly Said['answer'][] = ['done', 'not-yet', 'cannot'];
const ways: readonly Said['via'][] = ['at-table', 'in-person', 'phone', 'video', 'letter'];

/** P-43: what a member says of an own line: done, not yet, can't. */
export function RecordPanel({ agreement, name, onClose }: PanelProps & { name: string }) {
  const { t } = useWords('agreements');
  const today = useToday();
  const act = useAct(agreement);
  const [answer, setAnswer] = useState('');
  const [via, setVia] = useState('');
  const [saidOn, setSaidOn] = useState(today);
  const [tried, setTried] = useState(false);
  const missing = (value: string) => (tried && !value ? t('panel.choose') : undefined);
  const submit = () => {
    setTried(true);
    if (!answer || !via || !saidOn) return;
    act.mutate({ kind: 'record', answer, via, saidOn } as { kind: 'record' } & Said, {
      onSuccess: said(t('record.sent'), onClose),
    });
  };
  return (
    <SidePanel
      open
      title={t('record.title', { name })}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" isPending={act.isPending} onPress={submit}>
            {t('record.send')}
          </Button>
          <Button onPress={onClose}>{t('panel.cancel')}</Button>
        </>
      }
    >
      <div className="form">
        <p>
          <strong>{agreement.what}</strong>
        </p>
        <Alert tone="info">
          <p>{t('record.lead')}</p>
        </Alert>
        <RadioGroup
          label={t('record.answer', { name })}
          value={answer}
          onChange={setAnswer}
          options={answers.map((code) => ({ code, label: t(`answers.${code}`) }))}
          error={missing(answer)}
        />
        <RadioGroup
          label={t('record.via')}
          value={via}
          onChange={setVia}
          options={ways.map((code) => ({ code, label: t(`ways.${code}`) }))}
          error={missing(via)}
        />
        <DateField name="saidOn" label={t('record.saidOn')} latest={today} value={saidOn} onChange={setSaidOn} />
        {act.error !== null && <ProblemNotice error={act.error} />}
      </div>
    </SidePanel>
  );
}

const said = (words: string, then: () => void) => () => {
  toast(words);
  then();
};
