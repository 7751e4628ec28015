import { useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useToday } from '../../api/today.ts';
import {
  Button,
  Card,
  DateField,
  FormPanel,
  Hint,
  Row,
  Rows,
  Select,
  Status,
  type Tone,
  toast,
} from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { AnswerFields, bodyOf, nothingTyped, type Typed } from './answer-fields.tsx';
import { type Answers, type Out, type RecordedBody, useRecordAnswer } from './api.ts';
import type { Names } from './names.ts';
import { asksOf } from './present.ts';
import { PresentPanel } from './present-panel.tsx';
import { SaidBefore } from './said-before.tsx';

interface WhoSaysWhatProps {
  caseId: string;
  out: Out;
  answers: readonly Answers[];
  names: Names;
}

/** For the coordinator alone (P-45): each person asked, what they said, and whom to talk with. */
export function WhoSaysWhat({ caseId, out, answers, names }: WhoSaysWhatProps) {
  const { t } = useWords('plan');
  const [open, setOpen] = useState<Answers>();
  const [present, setPresent] = useState(false);
  const toAsk = out.lines.some((line) => asksOf(line, answers).some((one) => !one.answersForThemselves));
  return (
    <Card title={t('who.title')}>
      <Hint>{t('who.text')}</Hint>
      {toAsk && (
        <div>
          <Button onPress={() => setPresent(true)}>{t('present.open')}</Button>
        </div>
      )}
      <Rows>
        {answers.map((one) => {
          const { who, name, history, answersForThemselves } = one;
          const called = names.who(who, name);
          return (
            <Row
              key={`${who.kind} ${who.id}`}
              title={called}
              end={<Said answers={one} />}
              meta={answersForThemselves ? [t('who.account')] : []}
            >
              <SaidBefore answers={history} lines={out.lines} />
              {!answersForThemselves && (
                <div>
                  <Button aria-label={t('who.recordOf', { name: called })} onPress={() => setOpen(one)}>
                    {t('who.record')}
                  </Button>
                </div>
              )}
            </Row>
          );
        })}
      </Rows>
      {present && (
        <PresentPanel caseId={caseId} out={out} answers={answers} names={names} onClose={() => setPresent(false)} />
      )}
      {open && (
        <RecordPanel caseId={caseId} out={out} answers={open} names={names} onClose={() => setOpen(undefined)} />
      )}
    </Card>
  );
}

const tones: Record<NonNullable<Answers['said']>, Tone> = {
  yes: 'positive',
  no: 'warning',
  thinking: 'neutral',
  'not-reached': 'neutral',
  'will-not-answer': 'warning',
  'taken-back': 'warning',
};

function Said({ answers: { said, open, history } }: { answers: Answers }) {
  const { t } = useWords('plan');
  const tries = history.filter(({ answer }) => answer === 'not-reached').length;
  if (said) return <Status tone={tones[said]}>{t(`answer.said.${said}`)}</Status>;
  if (!open) return <Status tone="positive">{t('who.before')}</Status>;
  return <Status tone="neutral">{tries > 0 ? t('who.tried', { count: tries }) : t('who.nothing')}</Status>;
}

const kinds = ['yes', 'no', 'thinking', 'not-reached', 'will-not-answer', 'taken-back'] as const;
const ways = ['at-table', 'in-person', 'phone', 'video', 'letter'] as const;

interface RecordPanelProps {
  caseId: string;
  out: Out;
  answers: Answers;
  names: Names;
  onClose(): void;
}

/** What somebody said aloud: who said it and who records it are two people, and nothing is filled in (F2, P-18). */
function RecordPanel({ caseId, out, answers, names, onClose }: RecordPanelProps) {
  const { t } = useWords('plan');
  const today = useToday();
  const { who, name, said } = answers;
  const [typed, setTyped] = useState<Typed>(nothingTyped);
  const [via, setVia] = useState('');
  const [saidOn, setSaidOn] = useState(today);
  const [tried, setTried] = useState(false);
  const record = useRecordAnswer(caseId, out.version);
  const own = out.lines.filter(({ deciders = [] }) =>
    deciders.some(({ kind, id }) => kind === who.kind && id === who.id),
  );
  const called = names.who(who, name);
  const send = () => {
    setTried(true);
    const body = bodyOf(typed);
    if (!body || !via || !saidOn) return;
    record.mutate({ ...body, who, via: via as RecordedBody['via'], saidOn } as RecordedBody, {
      onSuccess: () => {
        toast(t('who.recorded', { name: called }));
        onClose();
      },
    });
  };
  return (
    <FormPanel
      title={t('who.panel', { name: called })}
      onClose={onClose}
      save={t('who.save')}
      isSaving={record.isPending}
      onSave={send}
      problem={record.error !== null && <ProblemNotice error={record.error} />}
    >
      <p>{t('who.about', { count: own.length, lines: own.map(({ what }) => `“${what}”`).join(', ') })}</p>
      <AnswerFields
        typed={typed}
        onChange={setTyped}
        kinds={kinds.filter((kind) => kind !== 'taken-back' || said === 'yes')}
        lines={own}
        names={names}
        tried={tried}
        label={t('who.said', { name: called })}
      />
      <Select
        name="via"
        label={t('who.how')}
        value={via}
        onChange={setVia}
        options={ways.map((code) => ({ code, label: t(`answer.via.${code}`) }))}
        error={tried && !via ? t('who.howMissing') : undefined}
      />
      <DateField
        name="saidOn"
        label={t('who.when')}
        value={saidOn}
        onChange={setSaidOn}
        latest={today}
        error={tried && !saidOn ? t('who.whenMissing') : undefined}
      />
    </FormPanel>
  );
}
