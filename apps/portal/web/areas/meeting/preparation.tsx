import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { isAbsent, isOutOfSight } from '../../household/api.ts';
import { Button, Card, Hint, Row, Rows, Status, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useNames } from '../plan/names.ts';
import type { OfTable } from './api.ts';
import { type Preparation, preparationQuery, usePrepare } from './preparation-api.ts';
import { AnswerPanel, SettingPanel, TalkPanel } from './preparation-panels.tsx';

/** Before a round table: what is still to do for who coordinates, the own question for who was asked (P-56). */
export function Prepare({ of }: { of: OfTable }) {
  const { data, error, refetch } = useQuery(preparationQuery(of));
  // Nobody else has a part in it.
  if (isAbsent(error) || isOutOfSight(error)) return null;
  if (!data) return error && <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (data.isOver) return null;
  if (data.mayPrepare) return <Checklist of={of} preparation={data} />;
  return data.questions.map((question) => <OwnQuestion key={question.partyId} of={of} question={question} />);
}

type Open =
  | { readonly what: 'talk'; readonly memberId: string }
  | { readonly what: 'answer'; readonly partyId: string }
  | { readonly what: 'setting' };

function Checklist({ of, preparation }: { of: OfTable; preparation: Preparation }) {
  const { t, day } = useWords('meeting');
  const names = useNames(of.caseId);
  const [open, setOpen] = useState<Open>();
  const ask = usePrepare(of, 'ask');
  const { questions, talks = [], setting, parties = [], toDo = [] } = preparation;
  const close = () => setOpen(undefined);
  const toAsk = toDo.some(({ what }) => what === 'question');
  const talkWith = (memberId: string) => talks.find((one) => one.memberId === memberId);
  const talkInWords = ({ on, without }: { on?: string; without?: string } = {}) =>
    on
      ? t('prepare.talkedOn', { day: day(on) })
      : without
        ? t('prepare.noTalk', { reason: without })
        : t('prepare.toTalk');
  const recorded = (before: unknown) => (before ? t('prepare.change') : t('prepare.record'));
  return (
    <Card
      title={t('prepare.title')}
      extra={
        toDo.length > 0 ? (
          <Status tone="info">{t('prepare.toDo', { count: toDo.length })}</Status>
        ) : (
          <Status tone="positive">{t('prepare.done')}</Status>
        )
      }
    >
      <Hint>{t('prepare.text')}</Hint>
      <Rows>
        {names.members.map(({ memberId, name }) => {
          const talk = talkWith(memberId);
          return (
            <Row
              key={memberId}
              title={t('prepare.talk', { name })}
              meta={[talkInWords(talk)]}
              end={
                <Button
                  aria-label={t('prepare.talkOf', { what: recorded(talk), name })}
                  onPress={() => setOpen({ what: 'talk', memberId })}
                >
                  {recorded(talk)}
                </Button>
              }
            >
              {talk?.wants && <p>{t('prepare.wants', { wants: talk.wants })}</p>}
            </Row>
          );
        })}
        {parties.length > 0 && (
          <Row
            title={t('prepare.parties')}
            meta={[
              t('prepare.answered', { count: questions.filter(({ answer }) => answer).length, of: parties.length }),
            ]}
            end={
              toAsk && (
                <Button
                  isPending={ask.isPending}
                  onPress={() => ask.mutate(undefined, { onSuccess: () => toast(t('prepare.asked')) })}
                >
                  {t('prepare.ask')}
                </Button>
              )
            }
          >
            {ask.error !== null && <ProblemNotice error={ask.error} />}
          </Row>
        )}
        {questions.map(({ partyId, answer }) => {
          const name = names.party(partyId);
          const what = answer ? t('prepare.change') : t('prepare.heard');
          return (
            <Row
              key={partyId}
              level={4}
              title={name}
              meta={answer ? [] : [t('prepare.waits')]}
              end={
                <Button
                  look="subtle"
                  aria-label={t('prepare.heardOf', { what, name })}
                  onPress={() => setOpen({ what: 'answer', partyId })}
                >
                  {what}
                </Button>
              }
            >
              {answer && <p>{answer.text}</p>}
            </Row>
          );
        })}
        <Row
          title={t('prepare.setting')}
          meta={[
            setting?.together ? t(`prepare.how.${setting.together}`) : t('prepare.howUnknown'),
            setting?.agendaOn ? t('prepare.agendaOn', { day: day(setting.agendaOn) }) : t('prepare.agendaUnknown'),
          ]}
          end={
            <Button
              aria-label={t('prepare.settingOf', { what: recorded(setting?.version) })}
              onPress={() => setOpen({ what: 'setting' })}
            >
              {recorded(setting?.version)}
            </Button>
          }
        >
          {setting?.arrival && <p>{setting.arrival}</p>}
        </Row>
      </Rows>
      {open?.what === 'talk' && (
        <TalkPanel
          of={of}
          memberId={open.memberId}
          name={names.member(open.memberId)}
          talk={talkWith(open.memberId)}
          onClose={close}
        />
      )}
      {open?.what === 'answer' && (
        <AnswerPanel
          of={of}
          partyId={open.partyId}
          title={t('prepare.heardFrom', { name: names.party(open.partyId) })}
          heard
          text={questions.find(({ partyId }) => partyId === open.partyId)?.answer?.text}
          onClose={close}
        />
      )}
      {open?.what === 'setting' && <SettingPanel of={of} setting={setting} onClose={close} />}
    </Card>
  );
}

/** What the coordinator asks a party, on its own page of the table. */
function OwnQuestion({ of, question }: { of: OfTable; question: Preparation['questions'][number] }) {
  const { t } = useWords('meeting');
  const [open, setOpen] = useState(false);
  const { partyId, answer } = question;
  return (
    <Card title={t('prepare.own')}>
      <p>{t('prepare.ownText')}</p>
      {answer && <p>{answer.text}</p>}
      <div>
        <Button look={answer ? 'secondary' : 'primary'} onPress={() => setOpen(true)}>
          {answer ? t('prepare.change') : t('prepare.answer')}
        </Button>
      </div>
      {open && (
        <AnswerPanel
          of={of}
          partyId={partyId}
          title={t('prepare.own')}
          text={answer?.text}
          onClose={() => setOpen(false)}
        />
      )}
    </Card>
  );
}
