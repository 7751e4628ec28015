import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../api/loaded.tsx';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import type { Case } from '../../household/api.ts';
import { useMemberNames } from '../../household/member-names.ts';
import {
  Button,
  Card,
  EmptyState,
  Hint,
  Prose,
  RadioGroup,
  Row,
  Rows,
  SidePanel,
  Status,
  TextArea,
  toast,
} from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { TimeLeft } from '../../term/term-state.tsx';
import {
  type AskAnswer,
  asksQuery,
  type MemberAsk,
  type RecordedAsk,
  useAnswerAsk,
  useRecordAsk,
} from './own-page-api.ts';

/** What members ask to correct, object to or say: each with its term, and the answer that they read (P-26). */
export function AsksTab({ found }: { found: Case }) {
  const { t } = useWords('case');
  const asks = useQuery(asksQuery(found.caseId));
  const [recording, setRecording] = useState(false);
  const record = (
    <Button icon="plus" onPress={() => setRecording(true)}>
      {t('asks.record')}
    </Button>
  );
  return (
    <Card title={t('asks.title')} extra={record}>
      <Hint>{t('asks.lead')}</Hint>
      <Loaded query={asks} lines={3}>
        {(items) =>
          items.length > 0 ? (
            <Rows>
              {items.map((ask) => (
                <OneAsk key={ask.askId} found={found} ask={ask} />
              ))}
            </Rows>
          ) : (
            <EmptyState icon="done" title={t('asks.none')} />
          )
        }
      </Loaded>
      {recording && <RecordPanel found={found} onClose={() => setRecording(false)} />}
    </Card>
  );
}

function OneAsk({ found, ask }: { found: Case; ask: MemberAsk }) {
  const { t, day, moment } = useWords('case');
  const { full } = useMemberNames();
  const [answering, setAnswering] = useState(false);
  const member = [...found.members, ...found.formerMembers].find(({ memberId }) => memberId === ask.memberId);
  const name = (member && full(member)) ?? t('case.erasedMember');
  const { answer, via, askedAt, dueOn, kind, text } = ask;
  return (
    <Row
      title={`${name}: ${t(`asks.kinds.${kind}`)}`}
      meta={[
        moment(askedAt),
        t(`asks.via.${via ?? 'page'}`),
        ...(answer ? [] : [t('asks.due', { day: day(dueOn) })]),
        ...(answer ? [t('asks.answered', { moment: moment(answer.answeredAt) })] : []),
      ]}
      end={
        answer ? (
          <Status tone="positive">{t(`asks.outcomes.${answer.outcome}`)}</Status>
        ) : (
          <>
            <TimeLeft on={dueOn} />
            <Button aria-label={`${t('asks.answer')}: ${name}`} onPress={() => setAnswering(true)}>
              {t('asks.answer')}
            </Button>
          </>
        )
      }
    >
      <Prose>{text}</Prose>
      {answer && <Prose>{t('asks.answerText', { text: answer.text })}</Prose>}
      {answering && <AnswerPanel caseId={found.caseId} ask={ask} name={name} onClose={() => setAnswering(false)} />}
    </Row>
  );
}

interface AnswerPanelProps {
  caseId: string;
  ask: MemberAsk;
  name: string;
  onClose(): void;
}

function AnswerPanel({ caseId, ask, name, onClose }: AnswerPanelProps) {
  const { t } = useWords('case', 'directory');
  const [outcome, setOutcome] = useState('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const send = useAnswerAsk(caseId, ask.askId);
  const outcomes =
    ask.kind === 'reaction' ? (['read', 'done'] as const) : (['done', 'partly-done', 'not-done'] as const);
  const submit = () => {
    setTried(true);
    if (!outcome || !text.trim()) return;
    send.mutate(
      { outcome: outcome as AskAnswer['outcome'], text: text.trim() },
      {
        onSuccess: () => {
          toast(t('asks.sent', { name }));
          onClose();
        },
      },
    );
  };
  return (
    <SidePanel
      open
      title={t('asks.answerOf', { name })}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" isPending={send.isPending} onPress={submit}>
            {t('asks.send')}
          </Button>
          <Button onPress={onClose}>{t('directory:colleague.cancel')}</Button>
        </>
      }
    >
      <Prose>{ask.text}</Prose>
      <RadioGroup
        label={t('asks.outcome')}
        value={outcome}
        onChange={setOutcome}
        options={outcomes.map((code) => ({ code, label: t(`asks.outcomes.${code}`) }))}
        error={tried && !outcome ? t('asks.outcomeMissing') : undefined}
      />
      <TextArea
        label={t('asks.words')}
        hint={t('asks.wordsHint')}
        rows={4}
        maxLength={2000}
        value={text}
        onChange={setText}
        error={tried && !text.trim() ? t('asks.wordsMissing') : undefined}
      />
      {send.error && <ProblemNotice error={send.error} />}
    </SidePanel>
  );
}

const kinds = ['correction', 'objection', 'reaction'] as const;
const ways = ['phone', 'in-person', 'letter'] as const;

/** For who said it by phone, at home or on paper (P-18). */
function RecordPanel({ found, onClose }: { found: Case; onClose(): void }) {
  const { t } = useWords('case', 'directory');
  const { full } = useMemberNames();
  const [memberId, setMemberId] = useState('');
  const [kind, setKind] = useState('');
  const [via, setVia] = useState('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const record = useRecordAsk(found.caseId);
  const missing = (value: string, words: string) => (tried && !value.trim() ? words : undefined);
  const submit = () => {
    setTried(true);
    if (!memberId || !kind || !via || !text.trim()) return;
    record.mutate({ memberId, kind, via, text: text.trim() } as RecordedAsk, {
      onSuccess: () => {
        toast(t('asks.recorded'));
        onClose();
      },
    });
  };
  return (
    <SidePanel
      open
      title={t('asks.record')}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" isPending={record.isPending} onPress={submit}>
            {t('asks.keep')}
          </Button>
          <Button onPress={onClose}>{t('directory:colleague.cancel')}</Button>
        </>
      }
    >
      <RadioGroup
        label={t('asks.who')}
        value={memberId}
        onChange={setMemberId}
        options={found.members
          .filter(({ unborn }) => !unborn)
          .map((member) => ({ code: member.memberId, label: full(member) ?? t('case.erasedMember') }))}
        error={missing(memberId, t('asks.whoMissing'))}
      />
      <RadioGroup
        label={t('asks.kind')}
        value={kind}
        onChange={setKind}
        options={kinds.map((code) => ({ code, label: t(`asks.kinds.${code}`) }))}
        error={missing(kind, t('asks.kindMissing'))}
      />
      <RadioGroup
        label={t('asks.how')}
        value={via}
        onChange={setVia}
        options={ways.map((code) => ({ code, label: t(`asks.via.${code}`) }))}
        error={missing(via, t('asks.howMissing'))}
      />
      <TextArea
        label={t('asks.said')}
        rows={4}
        maxLength={2000}
        value={text}
        onChange={setText}
        error={missing(text, t('asks.saidMissing'))}
      />
      {record.error && <ProblemNotice error={record.error} />}
    </SidePanel>
  );
}
