import { Hint, History, SidePanel } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { Agreement, Fact } from './api.ts';
import { CourseState } from './course-state.tsx';

interface HistoryPanelProps {
  agreement: Agreement;
  owner: string;
  members: string;
  onClose(): void;
}

/** One agreement as a whole: what was agreed, where it stands, and everything that happened since, the newest first. */
export function HistoryPanel({ agreement, owner, members, onClose }: HistoryPanelProps) {
  const { t, day, moment } = useWords('agreements');
  const { what, goal, dueOn, agreedOn, contact, course, history } = agreement;
  const { followedUp, answerBy, reason, cause, countsFor } = course;
  const since = (fact: Fact): string => {
    if (fact.kind === 'renewed') return t('facts.renewed', { day: day(fact.dueOn ?? dueOn) });
    if (fact.kind === 'cannot-keep' && fact.reason) return t('facts.cannot-keep', { why: t(`reasons.${fact.reason}`) });
    if (fact.kind === 'unmet' && fact.cause) return t('facts.unmet', { why: t(`causes.${fact.cause}`) });
    if (fact.kind === 'followed-up' && fact.how) return t('facts.followed-up', { how: t(`followUps.${fact.how}`) });
    if (fact.kind === 'said' && fact.answer)
      return t('facts.said', { answer: t(`answers.${fact.answer}`), day: day(fact.saidOn ?? dueOn) });
    return t(`plainFacts.${fact.kind as 'done'}`);
  };
  return (
    <SidePanel open title={what} onClose={onClose}>
      <div className="form">
        <p>
          <CourseState agreement={agreement} />
        </p>
        <p>{t('detail.who', { owner, members, day: day(dueOn) })}</p>
        {goal && <p>{t('detail.goal', { goal })}</p>}
        {contact && <p>{t('detail.contact', { contact })}</p>}
        {agreedOn && <Hint>{t('detail.moved', { day: day(agreedOn) })}</Hint>}
        {answerBy && <p>{t('detail.answerBy', { day: day(answerBy) })}</p>}
        {reason && <p>{t('detail.reason', { why: t(`reasons.${reason}`) })}</p>}
        {cause && <p>{t('detail.cause', { why: t(`causes.${cause}`) })}</p>}
        {countsFor && <Hint>{t(`counts.${countsFor as 'agreements-not-kept'}`)}</Hint>}
        {followedUp && (
          <p>{t('detail.followedUp', { how: t(`followUps.${followedUp.how}`), day: day(followedUp.lookOn) })}</p>
        )}
        <h3>{t('detail.history')}</h3>
        {history.length > 0 ? (
          <History
            label={t('detail.history')}
            lines={history.map((fact, place) => ({
              id: `${fact.at} ${place}`,
              at: fact.at,
              when: moment(fact.at),
              who: fact.by?.name ?? (fact.by ? t('detail.somebody') : t('detail.nobody')),
              what: since(fact),
              why: fact.text,
            }))}
          />
        ) : (
          <p>{t('detail.nothing')}</p>
        )}
      </div>
    </SidePanel>
  );
}
