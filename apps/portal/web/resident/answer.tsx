import { useMutation, useQuery } from '@tanstack/react-query';
import { Loaded } from '../api/loaded.tsx';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { Alert, Button, ButtonRow, Card, Facts, Hint } from '../kit/index.ts';
import { useMoments } from '../language/moments.ts';
import { useWords } from '../language/words.ts';
import { type Answer, answerQuery, sendAnswer } from './api.ts';
import { LinkPage } from './link-page.tsx';

/** Whether one comes, once there is a time. */
export function AnswerPage() {
  const { t } = useWords('resident');
  return <LinkPage title={t('answer.title')}>{(token) => <Answering key={token} token={token} />}</LinkPage>;
}

const answers = ['accepted', 'tentative', 'declined'] as const satisfies readonly Answer[];

function Answering({ token }: { token: string }) {
  const { t } = useWords('resident');
  const { when } = useMoments();
  const opened = useQuery(answerQuery(token));
  const given = useMutation({ mutationFn: (answer: Answer) => sendAnswer(token, answer) });
  const appointment = given.data ?? opened.data;
  return (
    <Card>
      <Loaded query={opened} lines={4}>
        {() =>
          appointment && (
            <>
              <Facts
                facts={[
                  { name: t('answer.invitedBy'), value: appointment.invitedBy },
                  { name: t('answer.when'), value: <strong>{when(appointment)}</strong> },
                  { name: t('answer.where'), value: appointment.place ?? t('answer.noPlace') },
                  ...(appointment.answersAs ? [{ name: t('answer.answersAs'), value: appointment.answersAs }] : []),
                ]}
              />
              {given.error !== null && <ProblemNotice error={given.error} />}
              {appointment.answer && (
                <Alert tone="positive" title={t(`answer.now.${appointment.answer}`)} live>
                  {given.data && <p>{t('answer.thanks')}</p>}
                  {appointment.answer === 'declined' && <p>{t('answer.declinedNext')}</p>}
                </Alert>
              )}
              {!appointment.answer && <p>{t('answer.question')}</p>}
              <ButtonRow>
                {answers.map((answer) => (
                  <Button
                    key={answer}
                    look={!appointment.answer && answer === 'accepted' ? 'primary' : 'secondary'}
                    isPending={given.isPending && given.variables === answer}
                    isDisabled={appointment.answer === answer}
                    onPress={() => given.mutate(answer)}
                  >
                    {t(`answer.${answer}`)}
                  </Button>
                ))}
              </ButtonRow>
              <Hint>{t('answer.change')}</Hint>
              {given.data && <Hint>{t('answer.close')}</Hint>}
            </>
          )
        }
      </Loaded>
    </Card>
  );
}
