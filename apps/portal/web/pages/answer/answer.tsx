import { useMutation, useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { type Answer, answerQuery, sendAnswer } from '../../api/answer.ts';
import { Alert, Button, ButtonRow, Card, EmptyState, Facts, Hint, Page, Shell } from '../../kit/index.ts';
import { workplaceQuery } from '../../session/workplace.ts';
import { speak } from '../../text/language.ts';
import { useWords } from '../../text/words.ts';
import { Loaded } from '../loaded.tsx';
import { useMoments } from '../planner/moments.ts';
import { ProblemNotice } from '../problem-notice.tsx';

/**
 * Opened from a mail, by anybody: no account, no session, plain words (P-11, P-18, P-19). What the link says stands
 * behind the `#`, which no server sees; it is sent in the body.
 */
export function AnswerPage() {
  const { t, language } = useWords();
  const owner = useQuery(workplaceQuery).data?.name;
  const token = useLocation().hash.slice(1);
  return (
    <Shell
      {...(owner && { owner })}
      tools={
        <Button look="subtle" onPress={() => speak(language === 'nl' ? 'en' : 'nl')}>
          <span lang={language === 'nl' ? 'en' : 'nl'}>{t('shell.language')}</span>
        </Button>
      }
    >
      <Page title={t('answer.title')}>
        {token ? (
          <Answering key={token} token={token} />
        ) : (
          <Card>
            <EmptyState icon="warning" title={t('answer.noToken')}>
              <p>{t('answer.noTokenText')}</p>
            </EmptyState>
          </Card>
        )}
      </Page>
    </Shell>
  );
}

const answers = ['accepted', 'tentative', 'declined'] as const satisfies readonly Answer[];

function Answering({ token }: { token: string }) {
  const { t } = useWords();
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
                  { name: t('answer.when'), value: <strong>{when(appointment)}</strong> },
                  { name: t('answer.where'), value: appointment.place ?? t('answer.noPlace') },
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
