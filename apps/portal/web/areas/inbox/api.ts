import { infiniteQueryOptions, type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { inBackground } from '../../api/ask.ts';
import { listInbox, markRead, markUnread } from '../../api/generated/notification/sdk.gen.ts';
import type { ListInboxResponse } from '../../api/generated/notification/types.gen.ts';
import { cursorOf } from '../../api/paging.ts';

export type InboxItem = ListInboxResponse['items'][number];

const key = ['inbox'];
const minute = 60_000;

/** Newest first. The stream below says when to look again; without it, this looks by itself. Neither keeps anybody signed in. */
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

/** Looks again as soon as the service says that something changed, also elsewhere or while the line was broken. */
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

/** Marks at once on the page, then at the service; goes back when that refuses. */
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
