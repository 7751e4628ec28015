import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { giveAdvice, listAdvice } from '../../api/generated/escalation/sdk.gen.ts';
import type { GiveAdviceData, ListAdviceResponse } from '../../api/generated/escalation/types.gen.ts';
import { useSendOnce } from '../../api/idempotency.ts';
import { cursorOf, everyItem } from '../../api/paging.ts';

export type Advice = ListAdviceResponse['items'][number];
export type AdviceBody = GiveAdviceData['body'];

/** What one gave or got, the newest first. */
export const adviceQuery = infiniteQueryOptions({
  queryKey: ['advice', 'list'],
  queryFn: async ({ pageParam }) =>
    (await listAdvice({ query: { cursor: pageParam, limit: 25 }, throwOnError: true })).data,
  initialPageParam: undefined as string | undefined,
  getNextPageParam: cursorOf,
});

/** Advice without a request. Always refetched: during a call it has only just been recorded. */
export const unusedAdviceQuery = queryOptions({
  queryKey: ['advice', 'unused'],
  queryFn: async () => {
    const items = await everyItem((query) => listAdvice({ query, throwOnError: true }));
    return items.filter(({ requestId }) => requestId === null);
  },
  staleTime: 0,
});

export const useGiveAdvice = () =>
  useSendOnce(
    async (body: AdviceBody, headers) => (await giveAdvice({ body, headers, throwOnError: true })).data,
    ['advice'],
  );
