import { amsterdamDay } from '@rondetafel/policy';
import { useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { Button, ButtonRow, Card, Facts, Hint, TextArea, toast } from '../../kit/index.ts';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import { type RoundTable, useTableChange } from './api.ts';
import type { Names } from './names.ts';

type Offer = NonNullable<RoundTable['offer']>;

/** Moments others choose from; the coordinator books one of them, or takes all back. */
export function OfferedMoments({ table, offer, names }: { table: RoundTable; offer: Offer; names: Names }) {
  const { t, moment } = useWords('planner');
  const { when } = useMoments();
  const book = useTableChange(table, 'book');
  const takeBack = useTableChange(table, 'takeBack');
  const late = useLateReason(table);
  const anyLate = offer.options.some(({ startsAt }) => late.isLate(startsAt));
  const answered = Object.keys(offer.suits);
  const waiting = offer.asked.filter((id) => !answered.includes(id)).map(names.person);
  const send = (optionId: string, startsAt: string) => {
    if (late.isLate(startsAt) && !late.check()) return;
    book.mutate(
      { optionId, ...(late.isLate(startsAt) && { lateBecause: late.reason }) },
      { onSuccess: () => toast(t('plannerHold.booked')) },
    );
  };
  return (
    <Card title={t('plannerOffer.title')}>
      <p>{t('plannerOffer.text', { until: moment(offer.heldUntil) })}</p>
      <Facts
        facts={offer.options.map((option) => {
          const suits = answered.filter((id) => offer.suits[id]?.includes(option.optionId)).map(names.person);
          return {
            name: names.place(option.place),
            value: (
              <>
                <strong>{when(option)}</strong>
                <Hint>
                  {suits.length > 0
                    ? t('plannerOffer.suits', { people: suits.join(', ') })
                    : t('plannerOffer.suitsNobody')}
                </Hint>
                <Button
                  aria-label={t('plannerOffer.bookOf', { when: when(option) })}
                  isPending={book.isPending && book.variables?.optionId === option.optionId}
                  onPress={() => send(option.optionId, option.startsAt)}
                >
                  {t('plannerOffer.book')}
                </Button>
              </>
            ),
          };
        })}
      />
      {waiting.length > 0 && <Hint>{t('plannerOffer.waiting', { people: waiting.join(', ') })}</Hint>}
      {anyLate && late.field}
      {book.error !== null && <ProblemNotice error={book.error} />}
      <ButtonRow>
        <Button
          isPending={takeBack.isPending}
          onPress={() => takeBack.mutate(undefined, { onSuccess: () => toast(t('plannerOffer.takenBack')) })}
        >
          {t('plannerOffer.takeBack')}
        </Button>
      </ButtonRow>
    </Card>
  );
}

/** A table past the term is booked with the reason why. */
function useLateReason({ deadlineOn }: RoundTable) {
  const { t } = useWords('planner');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = reason.trim() === '';
  return {
    reason: reason.trim(),
    isLate: (startsAt: string) => deadlineOn !== undefined && amsterdamDay(startsAt) > deadlineOn,
    check: () => {
      setAsked(true);
      return !missing;
    },
    field: (
      <TextArea
        label={t('plannerHold.lateBecause')}
        hint={t('plannerHold.lateHint')}
        rows={2}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        error={asked && missing ? t('plannerHold.lateMissing') : undefined}
      />
    ),
  };
}
