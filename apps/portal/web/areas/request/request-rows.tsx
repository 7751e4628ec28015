import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePeople } from '../../directory/api.ts';
import { useCaseNames } from '../../household/api.ts';
import { Row, Rows, Status } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useUser } from '../../shell/session/user.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import type { WorkItem } from './api.ts';
import { useRequestWords } from './request-words.ts';

/** Requests in lines: which, how long it waits, for whom. */
export function RequestRows({
  items,
  level,
  action,
}: {
  items: readonly WorkItem[];
  level?: 2 | 3;
  /** What to do with it, where that is not just opening it. */
  action?: (item: WorkItem) => ReactNode;
}) {
  const { titleOf, status } = useRequestWords();
  const { names, about } = useAbout(items);
  return (
    <Rows>
      {items.map((item) => (
        <Row
          key={item.requestId}
          level={level}
          title={<Link to={`/verzoeken/${item.requestId}`}>{titleOf(item, names.get(item.caseId)?.familyNames)}</Link>}
          meta={about(item)}
          end={
            <>
              <Pressing item={item} />
              <Status {...status(item)} />
              {action?.(item)}
            </>
          }
        />
      ))}
    </Rows>
  );
}

/** What is known of each of these besides its name. */
export function useAbout(items: readonly WorkItem[]) {
  const { t, moment, named } = useWords('request');
  const { personId } = useUser();
  const { districts } = useWorkplace();
  const names = useCaseNames(items.map(({ caseId }) => caseId));
  const people = usePeople(items.flatMap(({ coordinatorId, offeredToId }) => [coordinatorId, offeredToId]));
  const about = (item: WorkItem) => {
    const { coordinatorId, offeredToId, caseId, district, receivedAt, age } = item;
    const coordinator = coordinatorId !== personId && people.get(coordinatorId ?? '')?.name;
    const asked = offeredToId !== personId && people.get(offeredToId ?? '')?.name;
    return [
      ...(names.get(caseId)?.familyNames.length ? [named(districts, district)] : []),
      t('request.received', { date: moment(receivedAt) }),
      ...(age ? [t('request.age', { count: age.workingDays })] : []),
      ...(coordinator ? [t('request.coordinator', { name: coordinator })] : []),
      ...(asked ? [t('request.asking', { name: asked })] : []),
    ];
  };
  return { names, about };
}

/** What makes a request come first: its term, its urgency. */
export function Pressing({ item: { urgent, state, age } }: { item: WorkItem }) {
  const { t } = useWords('request');
  return (
    <>
      {urgent && (
        <Status tone="negative" icon="warning">
          {t('request.urgent')}
        </Status>
      )}
      {state === 'open' && !age && <Status tone="negative">{t('request.broken')}</Status>}
      {age?.state === 'late' && <Status tone="negative">{t('request.late')}</Status>}
      {age?.state === 'ageing' && <Status tone="warning">{t('request.ageing')}</Status>}
    </>
  );
}
