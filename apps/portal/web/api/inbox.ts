import { infiniteQueryOptions, type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { inBackground } from './ask.ts';
import { markRead, markUnread, readInbox } from './generated/notification/sdk.gen.ts';
import type { ReadInboxResponse } from './generated/notification/types.gen.ts';
import { cursorOf } from './paging.ts';

export type InboxItem = ReadInboxResponse['items'][number];

const key = ['inbox'];
const minute = 60_000;

/** Newest first. Looks for new ones by itself, which keeps nobody signed in. */
export const inboxQuery = infiniteQueryOptions({
  queryKey: key,
  queryFn: async ({ pageParam }) => {
    const query = { cursor: pageParam, limit: 50 };
    return (await readInbox({ query, headers: inBackground, throwOnError: true })).data;
  },
  initialPageParam: undefined as string | undefined,
  getNextPageParam: cursorOf,
  refetchInterval: minute / 2,
});

export const isUnread = (item: InboxItem): boolean => !item.readAt;

/** Marks at once on the page, then at the service; goes back when that refuses. */
export function useMark() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ messageId, read }: { messageId: string; read: boolean }) => {
      await (read ? markRead : markUnread)({ path: { messageId }, throwOnError: true });
    },
    onMutate: async ({ messageId, read }) => {
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData(inboxQuery.queryKey);
      mark(queries, messageId, read ? new Date().toISOString() : null);
      return before;
    },
    onError: (_error, _change, before) => queries.setQueryData(inboxQuery.queryKey, before),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
}

function mark(queries: QueryClient, messageId: string, readAt: string | null): void {
  queries.setQueryData(inboxQuery.queryKey, (data) => {
    if (!data) return data;
    const pages = data.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.messageId === messageId ? { ...item, readAt } : item)),
    }));
    return { ...data, pages };
  });
}
