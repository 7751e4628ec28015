import { useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { Alert, Button, Card, Hint, Status, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { AnswerFields, bodyOf, nothingTyped, type Typed } from './answer-fields.tsx';
import { type AnswerBody, type Out, type Plan, useAnswer } from './api.ts';
import type { Names } from './names.ts';
import { SaidBefore } from './said-before.tsx';

/** A party answers for its own lines (S002-2). */
export function AnswerCard({ plan, out, names }: { plan: Plan; out: Out; names: Names }) {
  const { t } = useWords('plan');
  const [typed, setTyped] = useState<Typed>(nothingTyped);
  const [tried, setTried] = useState(false);
  const [again, setAgain] = useState(false);
  const answer = useAnswer(plan.caseId, out.version);
  const { ownAnswers } = plan;
  const last = ownAnswers[0];
  const own = out.lines.filter(({ asked }) => asked);
  const saidYes = last?.answer === 'yes';
  const send = () => {
    setTried(true);
    const body = bodyOf(typed);
    if (!body) return;
    answer.mutate(body as AnswerBody, {
      onSuccess: () => {
        setTyped(nothingTyped);
        setTried(false);
        setAgain(false);
        toast(t('answer.sent'));
      },
    });
  };
  if (last && !again) {
    return (
      <Card title={t('answer.yours')}>
        <Status tone={saidYes ? 'positive' : last.answer === 'no' ? 'warning' : 'neutral'}>
          {t(`answer.said.${last.answer}`)}
        </Status>
        <SaidBefore answers={ownAnswers} lines={out.lines} />
        <div>
          <Button onPress={() => setAgain(true)}>{t('answer.again')}</Button>
        </div>
      </Card>
    );
  }
  return (
    <Card title={t('answer.title')}>
      <p>{t('answer.text', { count: own.length })}</p>
      <div className="form">
        <AnswerFields
          typed={typed}
          onChange={setTyped}
          kinds={saidYes ? ['yes', 'no', 'thinking', 'taken-back'] : ['yes', 'no', 'thinking']}
          lines={own}
          names={names}
          tried={tried}
          label={t('answer.question')}
        />
        <Hint>{t('answer.meaning')}</Hint>
        {answer.error !== null && <ProblemNotice error={answer.error} />}
        <div>
          <Button look="primary" isPending={answer.isPending} onPress={send}>
            {t('answer.send')}
          </Button>
        </div>
      </div>
      {saidYes && (
        <Alert tone="info">
          <p>{t('answer.takenBackText')}</p>
        </Alert>
      )}
    </Card>
  );
}
