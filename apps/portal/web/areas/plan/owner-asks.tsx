import { useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useToday } from '../../api/today.ts';
import { Alert, Button, ButtonRow, DateField, isDay, RadioGroup, SidePanel, TextArea, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { Line } from './api.ts';
import { type OwnerAsk, useAnswerProposal, usePropose, useRemind } from './owner-asks-api.ts';

/** What was asked of the owner of an agreement, as far as one may read it; the owner answers here (S000-9). */
export function AsksOfLine({ caseId, line, asks }: { caseId: string; line: Line; asks: readonly OwnerAsk[] }) {
  const { t, day, moment } = useWords('plan');
  const [declining, setDeclining] = useState<OwnerAsk>();
  // The last reminder tells enough.
  const reminder = asks.find(({ kind }) => kind === 'reminder');
  const proposals = asks.filter(({ kind }) => kind === 'proposal');
  const nameOf = ({ name }: OwnerAsk['askedBy']) => name ?? t('toOwner.somebody');
  return (
    <>
      {reminder && (
        <div className="field__hint">
          {t('toOwner.reminded', { name: nameOf(reminder.askedBy), moment: moment(reminder.askedAt) })}
          {reminder.because && ` “${reminder.because}”`}
        </div>
      )}
      {proposals.map((ask) => (
        <Alert
          key={ask.askId}
          tone={ask.answer ? 'info' : 'warning'}
          title={t('toOwner.proposes', { name: nameOf(ask.askedBy) })}
        >
          {ask.what && ask.what !== line.what && <p>{ask.what}</p>}
          {ask.dueOn && <p>{t('line.by', { day: day(ask.dueOn) })}</p>}
          <p>{t('toOwner.since', { because: ask.because ?? '' })}</p>
          {ask.answer && (
            <p>
              {t(ask.answer.accepted ? 'toOwner.saidYes' : 'toOwner.saidNo', {
                name: nameOf(ask.answer.answeredBy),
                moment: moment(ask.answer.answeredAt),
              })}
              {ask.answer.reason && ` ${ask.answer.reason}`}
            </p>
          )}
          {!ask.answer && !ask.mayAnswer && <p>{t('toOwner.waits')}</p>}
          {ask.mayAnswer && <Answering caseId={caseId} ask={ask} onDecline={() => setDeclining(ask)} />}
        </Alert>
      ))}
      {declining && <DeclinePanel caseId={caseId} ask={declining} onClose={() => setDeclining(undefined)} />}
    </>
  );
}

function Answering({ caseId, ask, onDecline }: { caseId: string; ask: OwnerAsk; onDecline(): void }) {
  const { t } = useWords('plan');
  const answer = useAnswerProposal(caseId, ask.askId);
  const accept = () =>
    answer.mutate(
      { accepted: true },
      { onSuccess: ({ change }) => toast(t(change === 'at-once' ? 'toOwner.countsNow' : 'toOwner.countsLater')) },
    );
  return (
    <>
      <ButtonRow>
        <Button look="primary" isPending={answer.isPending} onPress={accept}>
          {t('toOwner.accept')}
        </Button>
        <Button onPress={onDecline}>{t('toOwner.decline')}</Button>
      </ButtonRow>
      {answer.error && <ProblemNotice error={answer.error} />}
    </>
  );
}

function DeclinePanel({ caseId, ask, onClose }: { caseId: string; ask: OwnerAsk; onClose(): void }) {
  const { t } = useWords('plan');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const answer = useAnswerProposal(caseId, ask.askId);
  const send = () => {
    setTried(true);
    if (!reason.trim()) return;
    answer.mutate(
      { accepted: false, reason: reason.trim() },
      {
        onSuccess: () => {
          toast(t('toOwner.declined'));
          onClose();
        },
      },
    );
  };
  return (
    <SidePanel
      open
      title={t('toOwner.declineTitle')}
      onClose={onClose}
      actions={
        <Button look="primary" isPending={answer.isPending} onPress={send}>
          {t('toOwner.decline')}
        </Button>
      }
    >
      <div className="form">
        <TextArea
          name="reason"
          label={t('toOwner.whyNot')}
          rows={3}
          maxLength={500}
          counted
          value={reason}
          onChange={setReason}
          error={tried && !reason.trim() ? t('proposal.missing') : undefined}
        />
        {answer.error && <ProblemNotice error={answer.error} />}
      </div>
    </SidePanel>
  );
}

/** Of another's agreement nothing is changed: its owner is reminded, or asked (S000-9). */
export function AskOwnerPanel({ caseId, line, onClose }: { caseId: string; line: Line; onClose(): void }) {
  const { t } = useWords('plan');
  const today = useToday();
  const [kind, setKind] = useState('remind');
  const [what, setWhat] = useState(line.what);
  const [dueOn, setDueOn] = useState(line.dueOn);
  const [because, setBecause] = useState('');
  const [tried, setTried] = useState(false);
  const remind = useRemind(caseId, line.agreementId);
  const propose = usePropose(caseId, line.agreementId);
  const isReminder = kind === 'remind';
  const text = what.trim();
  const change = { ...(text && text !== line.what && { what: text }), ...(dueOn !== line.dueOn && { dueOn }) };
  const isSame = Object.keys(change).length === 0;
  const done = {
    onSuccess: () => {
      toast(t(isReminder ? 'toOwner.remindedNow' : 'toOwner.proposed'));
      onClose();
    },
  };
  const send = () => {
    setTried(true);
    const reason = because.trim();
    if (isReminder) return remind.mutate(reason ? { because: reason } : {}, done);
    if (isSame || !reason || !isDay(dueOn)) return;
    propose.mutate({ ...change, because: reason }, done);
  };
  const { error, isPending } = isReminder ? remind : propose;
  return (
    <SidePanel
      open
      title={t('toOwner.title')}
      onClose={onClose}
      actions={
        <Button look="primary" isPending={isPending} onPress={send}>
          {t(isReminder ? 'toOwner.remind' : 'toOwner.propose')}
        </Button>
      }
    >
      <div className="form">
        <p>
          <strong>{line.what}</strong>
        </p>
        <RadioGroup
          name="kind"
          label={t('toOwner.kind')}
          value={kind}
          onChange={setKind}
          options={[
            { code: 'remind', label: t('toOwner.kinds.remind'), hint: t('toOwner.kinds.remindHint') },
            { code: 'propose', label: t('toOwner.kinds.propose'), hint: t('toOwner.kinds.proposeHint') },
          ]}
        />
        {!isReminder && (
          <>
            <TextArea
              name="what"
              label={t('line.what')}
              rows={2}
              maxLength={400}
              value={what}
              onChange={setWhat}
              error={tried && isSame ? t('toOwner.same') : undefined}
            />
            <DateField name="dueOn" label={t('line.dueOn')} earliest={today} value={dueOn} onChange={setDueOn} />
          </>
        )}
        <TextArea
          name="because"
          label={t(isReminder ? 'toOwner.words' : 'toOwner.because')}
          optional={isReminder}
          rows={3}
          maxLength={isReminder ? 300 : 500}
          counted
          value={because}
          onChange={setBecause}
          error={tried && !isReminder && !because.trim() ? t('proposal.missing') : undefined}
        />
        {error && <ProblemNotice error={error} />}
      </div>
    </SidePanel>
  );
}
