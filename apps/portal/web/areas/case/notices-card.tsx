import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../api/loaded.tsx';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useToday } from '../../api/today.ts';
import { usePeople } from '../../directory/api.ts';
import type { Case } from '../../household/api.ts';
import { useMemberNames } from '../../household/member-names.ts';
import { Button, Card, DateField, EmptyState, Hint, Row, Rows, SidePanel, TextArea, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useParties } from './household-api.ts';
import { type MemberNotice, noticesQuery, type ToldNotice, toldNoticesQuery, usePostpone } from './notices-api.ts';

/** What each member was told of the dossier and of who joined, when and how; and what waits (P-26). */
export function NoticesCard({ found }: { found: Case }) {
  const { t } = useWords('case');
  const notices = useQuery(noticesQuery(found.caseId));
  const told = useQuery(toldNoticesQuery(found.caseId));
  return (
    <Card title={t('notices.title')}>
      <Hint>{t('notices.lead')}</Hint>
      <Loaded query={notices} lines={3}>
        {(items) =>
          items.length > 0 ? (
            <Rows>
              {readersIn(items).map((notices) => (
                <OfReader key={readerOf(notices[0]!)} found={found} notices={notices} told={told.data ?? []} />
              ))}
            </Rows>
          ) : (
            <EmptyState icon="person" title={t('notices.none')} />
          )
        }
      </Loaded>
      {told.error && <ProblemNotice error={told.error} onRetry={() => void told.refetch()} />}
    </Card>
  );
}

/** Whoever outside the household decides for a child is told by themselves. */
const readerOf = ({ memberId, guardian }: MemberNotice) => guardian?.holderId ?? memberId;

function readersIn(items: readonly MemberNotice[]): MemberNotice[][] {
  const ids = [...new Set(items.map(readerOf))];
  return ids.map((id) => items.filter((one) => readerOf(one) === id));
}

interface OfReaderProps {
  found: Case;
  notices: readonly MemberNotice[];
  told: readonly ToldNotice[];
}

function OfReader({ found, notices, told }: OfReaderProps) {
  const { t } = useWords('case');
  const { full, short } = useMemberNames();
  const [postponing, setPostponing] = useState(false);
  const { memberId, guardian, forIds } = notices[0]!;
  const everybody = [...found.members, ...found.formerMembers];
  const memberOf = (id: string) => everybody.find((one) => one.memberId === id);
  const member = memberOf(memberId);
  const inHousehold = (member && full(member)) ?? t('case.erasedMember');
  const outside = guardian?.name ? t('notices.guardian', { name: guardian.name }) : t('notices.guardianGone');
  const name = guardian ? outside : inHousehold;
  const others = forIds.filter((id) => guardian || id !== memberId);
  const names = others.flatMap((id) => {
    const other = memberOf(id);
    return (other && short(other)) ?? [];
  });
  return (
    <Row
      title={name}
      meta={names.length > 0 ? [t(`notices.${guardian ? 'guardianFor' : 'alsoFor'}`, { names: names.join(', ') })] : []}
      end={
        notices.some(({ publishedAt }) => !publishedAt) && (
          <Button aria-label={t('notices.postponeOf', { name })} onPress={() => setPostponing(true)}>
            {t('notices.postpone')}
          </Button>
        )
      }
    >
      {notices.map((notice) => (
        <OneNotice
          key={notice.noticeId}
          found={found}
          notice={notice}
          told={told.find(({ noticeId }) => noticeId === notice.noticeId)}
        />
      ))}
      {postponing && (
        <PostponePanel
          caseId={found.caseId}
          memberId={memberId}
          holderId={guardian?.holderId}
          name={name}
          onClose={() => setPostponing(false)}
        />
      )}
    </Row>
  );
}

function OneNotice({ found, notice, told }: { found: Case; notice: MemberNotice; told: ToldNotice | undefined }) {
  const { t, day, moment } = useWords('case');
  const parties = useParties(found).data ?? [];
  const people = usePeople([told?.toldById, notice.postponed?.byId]);
  const nameOf = (personId: string) => people.get(personId)?.name ?? people.or(t('history.somebody'));
  const { about, partyId, publishedAt, postponed, dueAt } = notice;
  const party = parties.find((one) => one.partyId === partyId)?.organisation.name ?? t('notices.someParty');
  const what = about === 'party-involved' ? t('notices.joined', { party }) : t(`notices.what.${about}`);
  const { state = 'to-mail', toldAt, channel, toldById } = told ?? {};
  const how = () => {
    if (!publishedAt) return t(postponed ? 'notices.postponedUntil' : 'notices.due', { day: day(dueAt) });
    if (state === 'told' && channel && toldAt && toldById)
      return `${t(`letters.toldBy.${channel}`)}, ${moment(toldAt)}, ${nameOf(toldById)}`;
    return state === 'mailed' && toldAt
      ? t('notices.mailed', { moment: moment(toldAt) })
      : t(`notices.states.${state}`);
  };
  return (
    <>
      <p>
        {what}: {how()}{' '}
        {publishedAt && state === 'by-hand' && (
          <Link to={`/casussen/${found.caseId}?deel=brieven`}>{t('notices.toLetters')}</Link>
        )}
      </p>
      {!publishedAt && postponed && (
        <Hint>{t('notices.because', { reason: postponed.reason, name: nameOf(postponed.byId) })}</Hint>
      )}
    </>
  );
}

interface PostponePanelProps {
  caseId: string;
  memberId: string;
  holderId: string | undefined;
  name: string;
  onClose(): void;
}

/** All that waits for one member, for a reason and until a day (P-26). */
function PostponePanel({ caseId, memberId, holderId, name, onClose }: PostponePanelProps) {
  const { t } = useWords('case', 'directory');
  const today = useToday();
  const [untilOn, setUntilOn] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const postpone = usePostpone(caseId, memberId);
  const early = untilOn.length !== 10 || untilOn <= today;
  const send = () => {
    setTried(true);
    if (early || !reason.trim()) return;
    postpone.mutate(
      { untilOn, reason: reason.trim(), ...(holderId && { holderId }) },
      {
        onSuccess: () => {
          toast(t('notices.postponed', { name }));
          onClose();
        },
      },
    );
  };
  return (
    <SidePanel
      open
      title={t('notices.postponeOf', { name })}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" isPending={postpone.isPending} onPress={send}>
            {t('notices.postpone')}
          </Button>
          <Button onPress={onClose}>{t('directory:colleague.cancel')}</Button>
        </>
      }
    >
      <p>{t('notices.postponeText', { name })}</p>
      <DateField
        label={t('notices.until')}
        hint={t('notices.untilHint')}
        value={untilOn}
        onChange={setUntilOn}
        error={tried && early ? t('notices.untilFault') : undefined}
      />
      <TextArea
        label={t('household.why')}
        hint={t('notices.whyHint')}
        rows={3}
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={tried && !reason.trim() ? t('household.whyMissing') : undefined}
      />
      {postpone.error && <ProblemNotice error={postpone.error} />}
    </SidePanel>
  );
}
