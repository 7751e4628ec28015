import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { Card, Count, EmptyState, Skeleton } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useUser } from '../../shell/session/user.ts';
import { requestsQuery, type WorkItem } from '../request/api.ts';
import { RequestRows } from '../request/request-rows.tsx';
import { type View, views, viewsOf } from '../request/views.ts';
import { TableRows, useMyTables } from './tables.tsx';

const shown = 5;

/** What waits for whoever is signed in, by what their roles are for; the oldest first. */
export function Work() {
  const { t } = useWords('home');
  const mine = viewsOf(useUser().roles);
  const tables = useMyTables();
  const { waiting, going, coming } = tables;
  const offered = useView('offered', mine);
  const toDecide = useView('decide', mine);
  const unassigned = useView('unassigned', mine);
  const free = useView('free', mine);
  const asked = useView('asked', mine);
  const requests = [...offered.items, ...toDecide.items, ...unassigned.items];
  const count = requests.length + waiting.length;
  const unanswered = asked.items.filter(({ state }) => state === 'open');
  // "Nothing waits" is shown only once everything is loaded.
  const isComing = coming || [offered, toDecide, unassigned].some((view) => view.isLoading);
  const error = [offered, toDecide, unassigned, free, asked, tables].find((view) => view.error);
  return (
    <>
      {error && <ProblemNotice error={error.error} onRetry={error.again} />}
      <Card
        title={
          <>
            {t('home.waiting')}
            <Count value={count} label={t('home.waitingCount', { count })} />
          </>
        }
        extra={<Link to="/verzoeken">{t('home.allRequests')}</Link>}
      >
        {requests.length > 0 && <RequestRows items={requests} />}
        {waiting.length > 0 && <TableRows tables={waiting} />}
        {count === 0 && isComing && <Skeleton label={t('page.loading')} />}
        {count === 0 && !isComing && (
          <EmptyState icon="done" title={t('home.nothingWaits')}>
            <p>{t('home.nothingWaitsText')}</p>
          </EmptyState>
        )}
      </Card>
      {free.items.length > 0 && (
        <Part title={t('home.free')} to="/verzoeken?toon=free" link={t('home.allFree')}>
          <RequestRows items={free.items.slice(0, shown)} />
        </Part>
      )}
      {going.length > 0 && (
        <Card title={t('home.going')}>
          <TableRows tables={going.slice(0, shown)} />
        </Card>
      )}
      {unanswered.length > 0 && (
        <Part title={t('home.asked')} to="/verzoeken?toon=asked" link={t('home.allAsked')}>
          <RequestRows items={unanswered.slice(0, shown)} />
        </Part>
      )}
    </>
  );
}

function Part({ title, to, link, children }: { title: string; to: string; link: string; children: ReactNode }) {
  return (
    <Card title={title} extra={<Link to={to}>{link}</Link>}>
      {children}
    </Card>
  );
}

/** The first page of a view of the work list; nothing for whom it is not. */
function useView(view: View, mine: readonly View[]) {
  const enabled = mine.includes(view);
  const { data, error, isLoading, refetch } = useInfiniteQuery({ ...requestsQuery(views[view].filter), enabled });
  const items: readonly WorkItem[] = enabled ? (data?.pages[0]?.items ?? []) : [];
  return { items, isLoading, error: data ? null : error, again: () => void refetch() };
}
