import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded, More } from '../../api/loaded.tsx';
import { Card } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { requestsQuery, type WorkItem } from './api.ts';
import { RequestTerm } from './request-aside.tsx';
import { RequestRows } from './request-rows.tsx';

export const requestsOfCase = (caseId: string) => requestsQuery({ caseId });

/** What was asked for this household, as far as one may know (P-3). */
export function RequestsOfCase({ caseId, whenNone }: { caseId: string; whenNone?: ReactNode }) {
  const { t } = useWords('request');
  const requests = useInfiniteQuery(requestsOfCase(caseId));
  return (
    <Card title={t('request.ofCase')}>
      <Loaded query={requests}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length > 0 ? <RequestRows items={items} /> : (whenNone ?? <p>{t('request.noneOfCase')}</p>);
        }}
      </Loaded>
      <More query={requests} />
    </Card>
  );
}

/** The clock of the case: that of the request that came in first (P-3). */
export function TermOfCase({ caseId, inLine }: { caseId: string; inLine?: boolean }) {
  const first = useOpenRequests(caseId).open[0];
  return first ? <RequestTerm request={first} isMine={first.coordinatedByMe} inLine={inLine} /> : null;
}

/** Those that wait for something or lead to a table. */
export function useOpenRequests(caseId: string): { all: WorkItem[]; open: WorkItem[]; coming: boolean } {
  const { data, isLoading } = useInfiniteQuery(requestsOfCase(caseId));
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const isOpen = ({ state, outcome }: WorkItem) =>
    state === 'open' || (state === 'decided' && outcome === 'round-table');
  return { all: items, open: items.filter(isOpen), coming: isLoading };
}
