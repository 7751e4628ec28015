import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from '../../api/loaded.tsx';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { usePeople } from '../../directory/api.ts';
import type { Case } from '../../household/api.ts';
import { useMemberNames } from '../../household/member-names.ts';
import { Button, Card, EmptyState, Hint, LinkButton, Menu, Row, Rows, Status, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useGuestWords } from './guest-words.ts';
import { type HandChannel, type HandMessage, lettersQuery, useNotTold, useTold } from './letters-api.ts';
import { noticesQuery } from './notices-api.ts';

const ways = ['letter', 'sms', 'call'] as const satisfies readonly HandChannel[];

/** What members without a mail address are still to be told: a letter to print, a text to copy, or a call (P-17, P-18). */
export function LettersTab({ found }: { found: Case }) {
  const { t } = useWords('case');
  const letters = useQuery(lettersQuery(found.caseId));
  return (
    <Card title={t('letters.title')}>
      <Hint>{t('letters.lead')}</Hint>
      <Loaded query={letters} lines={3}>
        {(items) =>
          items.length > 0 ? (
            <Rows>
              {items.map((item) => (
                <OneLetter key={item.messageId} found={found} letter={item} />
              ))}
            </Rows>
          ) : (
            <EmptyState icon="done" title={t('letters.none')} />
          )
        }
      </Loaded>
    </Card>
  );
}

/** @param household where the page is about several: whose letter it is, before all else that is said of it. */
export function OneLetter({
  found,
  letter,
  household,
  level,
}: {
  found: Case;
  letter: HandMessage;
  household?: ReactNode;
  level?: 2 | 3;
}) {
  const { t, moment } = useWords('case');
  const { linesOf } = useGuestWords();
  const { caseId } = found;
  const { messageId, personId, title, short, madeAt, told } = letter;
  const name = useNameOf(found, personId);
  const member = found.members.find(({ memberId }) => memberId === personId);
  const people = usePeople([told?.toldById]);
  const tell = useTold(caseId);
  const takeBack = useNotTold(caseId);
  const by = told && (people.get(told.toldById)?.name ?? people.or(t('history.somebody')));
  const copy = () => void navigator.clipboard.writeText(short).then(() => toast(t('letters.copied')));
  const mark = (channel: HandChannel) =>
    tell.mutate(
      { messageId, channel },
      { onSuccess: () => toast(t('letters.told', { name }), () => takeBack.mutate(messageId)) },
    );
  return (
    <Row
      level={level}
      title={`${name}: ${title}`}
      meta={[...(household ? [household] : []), moment(madeAt), ...(member ? linesOf(member).slice(0, 2) : [])]}
      end={
        told ? (
          <>
            <Status tone="positive">{t(`letters.toldBy.${told.channel}`)}</Status>
            <Button look="subtle" icon="undo" isPending={takeBack.isPending} onPress={() => takeBack.mutate(messageId)}>
              {t('toast.undo')}
            </Button>
          </>
        ) : (
          <>
            <LinkButton
              icon="print"
              to={`/casussen/${caseId}/brieven/${messageId}`}
              aria-label={t('letters.printOf', { name })}
            >
              {t('letters.print')}
            </LinkButton>
            <Button aria-label={t('letters.copyOf', { name })} onPress={copy}>
              {t('letters.copy')}
            </Button>
            <Menu
              icon="check"
              label={t('letters.mark')}
              name={t('letters.markOf', { name })}
              entries={ways.map((way) => ({
                id: way,
                label: t(`letters.ways.${way}`),
                onChoose: () => mark(way),
              }))}
            />
          </>
        )
      }
    >
      {told && <Hint>{t('letters.toldAt', { name: by, at: moment(told.toldAt) })}</Hint>}
      {(tell.error ?? takeBack.error) && <ProblemNotice error={tell.error ?? takeBack.error} />}
    </Row>
  );
}

/** Whom it is for: a member, or who decides for one from outside; a representative at a table has no name here. */
export function useNameOf({ caseId, members }: Case, personId: string): string {
  const { t } = useWords('case');
  const { full } = useMemberNames();
  const member = members.find(({ memberId }) => memberId === personId);
  const { data: notices } = useQuery({ ...noticesQuery(caseId), enabled: !member && personId !== '' });
  const guardian = notices?.find((one) => one.guardian?.holderId === personId)?.guardian;
  return (member && full(member)) ?? guardian?.name ?? t('history.member');
}
