import { infiniteQueryOptions, type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { inBackground } from '../../api/ask.ts';
import { listInbox, markRead, markUnread } from '../../api/generated/notification/sdk.gen.ts';
import type { ListInboxResponse } from '../../api/generated/notification/types.gen.ts';
import { cursorOf } from '../../api/paging.ts';

export type InboxItem = ListInboxResponse['items'][number];

const key = ['inbox'];
const second = 1_000;
const minute = 60 * second;

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

const reopenAfter = 30_000;
const name = 'rondetafel-inbox';

/**
 * Refetches when the service reports a change, and after each reconnect. One tab of a browser holds the stream and tells
 * the others: a browser keeps six connections to a host without HTTP/2, and the seventh tab would wait for ever.
 */
export function useLiveInbox(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const ended = new AbortController();
    const others = new BroadcastChannel(name);
    // What one act changes comes in several events: asked for once, a second after the first.
    let later: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      later ??= setTimeout(() => {
        later = undefined;
        void queries.invalidateQueries({ queryKey: key });
      }, second);
    };
    const changed = () => {
      look();
      others.postMessage('changed');
    };
    others.addEventListener('message', look);
    ended.signal.addEventListener('abort', () => {
      clearTimeout(later);
      others.close();
    });
    // Given up before its turn came.
    navigator.locks.request(name, { signal: ended.signal }, () => stream(changed, ended.signal)).catch(() => undefined);
    return () => ended.abort();
  }, [queries]);
}

/** A browser gives up on a stream that is refused, as while the service is away; it is opened again after a while. */
function stream(onChange: () => void, ended: AbortSignal): Promise<void> {
  return new Promise((done) => {
    let later: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      const opened = new EventSource('/api/notification/v1/inbox/stream');
      opened.addEventListener('open', onChange);
      opened.addEventListener('changed', onChange);
      opened.addEventListener('error', () => {
        if (opened.readyState !== EventSource.CLOSED) return;
        later = setTimeout(() => {
          current = open();
        }, reopenAfter);
      });
      return opened;
    };
    let current = open();
    ended.addEventListener('abort', () => {
      clearTimeout(later);
      current.close();
      done();
    });
  });
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
