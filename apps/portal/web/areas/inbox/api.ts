import { infiniteQueryOptions, type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { inBackground } from '../../api/ask.ts';
import { listInbox, markRead, markUnread } from '../../api/generated/notification/sdk.gen.ts';
import type { ListInboxResponse } from '../../api/generated/notification/types.gen.ts';
import { cursorOf } from '../../api/paging.ts';

export type InboxItem = ListInboxResponse['items'][number];

const key = ['inbox'];
const minute = 60_000;

/** Newest first. The stream below triggers a refetch; polling is the fallback. Neither counts as activity. */
export const inboxQuery = infiniteQueryOptions({
  queryKey: key,
  queryFn: async ({ pageParam }) => {
    const query = { cursor: pageParam, limit: 50 };
    return (await listInbox({ query, headers: inBackground, throwOnError: true })).data;
  },
  initialPageParam: undefined as string | undefined,
  getNextPageParam: cursorOf,
  refetchInterval: 2 * minute,
});

/** Refetches when the service reports a change, and after each reconnect. */
export function useLiveInbox(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const stream = new EventSource('/api/notification/v1/inbox/stream');
    const look = () => void queries.invalidateQueries({ queryKey: key });
    stream.addEventListener('open', look);
    stream.addEventListener('changed', look);
    return () => stream.close();
  }, [queries]);
}

/** Optimistic: marks on the page first and rolls back when the service refuses. */
export function useMark() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ messageIds, read }: { messageIds: readonly string[]; read: boolean }) => {
      const change = read ? markRead : markUnread;
      await Promise.all(messageIds.map((messageId) => change({ path: { messageId }, throwOnError: true })));
    },
    onMutate: async ({ messageIds, read }) => {
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData(inboxQuery.queryKey);
      mark(queries, messageIds, read ? new Date().toISOString() : null);
      return before;
    },
    onError: (_error, _change, before) => queries.setQueryData(inboxQuery.queryKey, before),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
}

function mark(queries: QueryClient, messageIds: readonly string[], readAt: string | null): void {
  queries.setQueryData(inboxQuery.queryKey, (data) => {
    if (!data) return data;
    const pages = data.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (messageIds.includes(item.messageId) ? { ...item, readAt } : item)),
    }));
    return { ...data, pages };
  });
}
