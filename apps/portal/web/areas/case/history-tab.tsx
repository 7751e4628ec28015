import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Loaded } from '../../api/loaded.tsx';
import { usePeople } from '../../directory/api.ts';
import type { Case } from '../../household/api.ts';
import { useMemberNames } from '../../household/member-names.ts';
import { Card, History, type HistoryLine } from '../../kit/index.ts';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import { tablesQuery } from '../planner/api.ts';
import { useRequestWords } from '../request/request-words.ts';
import { requestsOfCase } from '../request/requests-of-case.tsx';
import { type HistoryItem, historyQuery, useComeBack } from './household-api.ts';
import { lettersQuery, useNotTold } from './letters-api.ts';
import { isWholeDay, partShown } from './registration.ts';

/** Who did what, when and why: of the case itself, of what was asked for it, of its tables. */
export function HistoryTab({ found }: { found: Case }) {
  const { caseId } = found;
  const { t, moment } = useWords('case', 'request');
  const history = useQuery(historyQuery(caseId));
  const asked = useRequestLines(caseId);
  const met = useTableLines(caseId);
  const told = useToldLines(found);
  const lineOf = useLine();
  const undoOf = useUndoOf(found);
  return (
    <Card title={t('history.title')}>
      <Loaded query={history} lines={6}>
        {(items) => (
          <History
            label={t('history.title')}
            lines={[...items.map((item) => ({ ...lineOf(item), ...undoOf(item, items) })), ...asked, ...met, ...told]
              .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
              .map((line) => ({ ...line, when: moment(line.at) }))}
          />
        )}
      </Loaded>
    </Card>
  );
}

type Line = Omit<HistoryLine, 'when'>;

function useLine(): (item: HistoryItem) => Line {
  const { t, day } = useWords('case');
  const birth = (birthOn: string) => (isWholeDay(birthOn) ? day(birthOn) : partShown(birthOn));
  const was = ({ givenName, familyName, birthOn }: { givenName?: string; familyName?: string; birthOn?: string }) => [
    ...(givenName ? [t('history.wasGiven', { was: givenName })] : []),
    ...(familyName ? [t('history.wasFamily', { was: familyName })] : []),
    ...(birthOn ? [t('history.wasBorn', { was: birth(birthOn) })] : []),
  ];
  const known = ['givenName', 'familyName', 'birthOn', 'lifeAreas', 'relation', 'representativeIds'] as const;
  return (item) => {
    const line = { id: item.lineId, at: item.at, who: item.by?.name ?? t('history.somebody') };
    if (item.what === 'registered') return { ...line, what: t('history.registered') };
    if ('person' in item) {
      const { person, standing } = item;
      const who = [person.name ?? t('history.somebody'), person.organisationName].filter(Boolean).join(', ');
      const as = t(`history.standings.${standing as 'party'}`, { defaultValue: standing });
      return {
        ...line,
        who,
        what: t(`history.${item.what}`, { as }),
        why: item.by?.name && t('history.by', { name: item.by.name }),
      };
    }
    const name = item.member?.name ?? t('history.member');
    const fields = known.filter((field) => item.fields.includes(field)).map((field) => t(`history.fields.${field}`));
    const why = [
      item.what === 'corrected' && fields.length > 0 && t('history.changed', { fields: fields.join(', ') }),
      ...was(item.was ?? {}),
      item.reason,
    ].filter(Boolean);
    return { ...line, what: t(`history.${item.what}`, { name }), ...(why.length > 0 && { why: why.join(' · ') }) };
  };
}

/** As far as one may know of what was asked (P-3). */
function useRequestLines(caseId: string): Line[] {
  const { t } = useWords('case', 'request');
  const { status } = useRequestWords();
  const { data } = useInfiniteQuery(requestsOfCase(caseId));
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return items.map((item) => ({
    id: item.requestId,
    at: item.receivedAt,
    who: t(`request:request.${item.direction}`),
    what: t('history.asked'),
    why: status(item).children,
  }));
}

function useTableLines(caseId: string): Line[] {
  const { t } = useWords('case');
  const { at } = useMoments();
  const { data: tables = [] } = useQuery({ ...tablesQuery(caseId), refetchInterval: false, retry: false });
  const people = usePeople(tables.map(({ coordinatorId }) => coordinatorId));
  return tables.map((table) => ({
    id: table.roundTableId,
    at: table.calledAt,
    who: people.get(table.coordinatorId)?.name ?? people.or(t('history.somebody')),
    what: t('history.called'),
    why: [
      table.appointment && t('history.plannedAt', { at: at(table.appointment.startsAt) }),
      t(`life.phases.${table.phase}`),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
}

/** What members were told by hand, by whom and how; that can be taken back (P-17, P-18). */
function useToldLines(found: Case): Line[] {
  const { t } = useWords('case');
  const { data: letters = [] } = useQuery({ ...lettersQuery(found.caseId), enabled: found.mayChangeHousehold });
  const people = usePeople(letters.map(({ told }) => told?.toldById));
  const takeBack = useNotTold(found.caseId);
  const { full } = useMemberNames();
  return letters.flatMap(({ messageId, personId, title, told }) => {
    if (!told) return [];
    const member = found.members.find(({ memberId }) => memberId === personId);
    const name = (member && full(member)) ?? t('history.member');
    return [
      {
        id: messageId,
        at: told.toldAt,
        who: people.get(told.toldById)?.name ?? people.or(t('history.somebody')),
        what: t(`history.told.${told.channel}`, { name }),
        why: title,
        onUndo: () => takeBack.mutate(messageId),
      },
    ];
  });
}

/** Of a change of the household that can be taken back how, and of one that can't why: as long as it is the last of that member. */
function useUndoOf(found: Case): (item: HistoryItem, items: readonly HistoryItem[]) => Partial<Line> {
  const { t } = useWords('case');
  const comeBack = useComeBack(found.caseId);
  return (item, items) => {
    if (item.what === 'withdrawn') return { stays: t('history.withdrawnStays') };
    if (item.what !== 'left' || !found.mayChangeHousehold) return {};
    const memberId = item.member?.memberId;
    const isLast = !items.some(
      (one) => one.at > item.at && 'member' in one && one.member?.memberId === memberId && one.what === 'returned',
    );
    const isGone = found.formerMembers.some((one) => one.memberId === memberId);
    return memberId && isLast && isGone ? { onUndo: () => comeBack.mutate(memberId) } : {};
  };
}
