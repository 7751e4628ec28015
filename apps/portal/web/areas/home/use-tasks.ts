import { amsterdamDay } from '@rondetafel/policy';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNow } from '../../api/business-time.ts';
import { ownPreparationsQuery } from '../../household/preparations.ts';
import { hasCases, useUser } from '../../shell/session/user.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { termFrom, useCalendar } from '../../term/calendar.ts';
import { workingDaysLeft } from '../../term/term-state.tsx';
import { type OwnTable, ownTablesQuery } from '../planner/api.ts';
import { requestsQuery, type WorkItem } from '../request/api.ts';
import { type View, viewsOf } from '../request/views.ts';
import { ownWorkQuery } from './api.ts';
import { askedFirst, type Clock, needsMyAnswer, type Task, tasksOf } from './tasks.ts';

export type OwnTask = Task<WorkItem, OwnTable>;

const freeShown = 5;

/** What waits, where one goes and what one asked, of everything one's roles are for. */
export function useTasks() {
  const user = useUser();
  const mine = viewsOf(user.roles);
  const clock = useClock();
  const tables = useQuery(ownTablesQuery);
  const dossiers = useQuery({ ...ownWorkQuery, enabled: hasCases(user) });
  const offered = useView('offered', mine, true);
  const toDecide = useView('decide', mine, true);
  const unassigned = useView('unassigned', mine, true);
  const free = useView('free', mine);
  const asked = useView('asked', mine);
  const access = useView('access', mine, true);
  const requests = [
    { act: 'answer', items: offered.items },
    { act: 'decide', items: toDecide.items },
    { act: 'assign', items: unassigned.items },
    { act: 'access', items: access.items },
    { act: 'take', items: mine.includes('unassigned') ? [] : free.items.slice(0, freeShown) },
  ] as const;
  const own = tables.data ?? [];
  const { personId = '' } = user;
  const chairs = own.some(({ coordinatorId, phase }) => coordinatorId === personId && phase === 'booked');
  const { data: preparing = [] } = useQuery({ ...ownPreparationsQuery, enabled: chairs });
  const toPrepare = new Set(preparing.flatMap(({ roundTableId, toDo }) => (toDo > 0 ? [roundTableId] : [])));
  const tasks = tasksOf({ requests, tables: own, toPrepare, dossiers: dossiers.data ?? [], personId }, clock);
  const waiting = new Set(tasks.map(({ id }) => id));
  const asking = [offered, toDecide, unassigned, free, asked, access];
  return {
    tasks,
    going: own
      .filter((table) => table.appointment && !needsMyAnswer(table) && !waiting.has(table.roundTableId))
      .sort((one, other) => (one.appointment?.startsAt ?? '').localeCompare(other.appointment?.startsAt ?? '')),
    asked: askedFirst(asked.items),
    /** "Nothing waits" is shown only once everything is loaded. */
    coming: tables.isLoading || dossiers.isLoading || asking.some(({ isLoading }) => isLoading),
    error:
      asking.find(({ error }) => error)?.error ??
      (tables.data ? null : tables.error) ??
      (dossiers.data ? null : dossiers.error),
    again: () => {
      for (const { again } of asking) again();
      void tables.refetch();
      if (hasCases(user)) void dossiers.refetch();
    },
  };
}

function useClock(): Clock {
  const calendar = useCalendar();
  const { terms } = useWorkplace();
  const now = new Date(useNow()).toISOString();
  return {
    now,
    dayOf: amsterdamDay,
    termOf: (item) => termFrom(calendar, terms, item)?.on,
    daysLeft: (on) => workingDaysLeft(calendar, amsterdamDay(now), on),
    atRiskDaysLeft: terms.roundTable.atRiskWorkingDaysLeft,
  };
}

/** A view of the work list, whole where it waits for somebody; nothing for whom it is not. */
function useView(view: View, mine: readonly View[], whole = false) {
  const enabled = mine.includes(view);
  const query = useInfiniteQuery({ ...requestsQuery({ view }), enabled });
  const { data, error, isLoading, refetch, hasNextPage, isFetching, fetchNextPage } = query;
  useEffect(() => {
    if (whole && hasNextPage && !isFetching && !error) void fetchNextPage();
  }, [whole, hasNextPage, isFetching, error, fetchNextPage]);
  const items: readonly WorkItem[] = enabled ? (data?.pages.flatMap((page) => page.items) ?? []) : [];
  return { items, isLoading, error: data ? null : error, again: () => enabled && void refetch() };
}
