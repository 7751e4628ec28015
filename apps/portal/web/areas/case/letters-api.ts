import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import { listHandMessages, listPrintQueue, markNotTold, markTold } from '../../api/generated/notification/sdk.gen.ts';
import type { ListHandMessagesResponse, MarkToldData } from '../../api/generated/notification/types.gen.ts';
import { cursorOf } from '../../api/paging.ts';
import { useAskAgain } from '../../api/stale.ts';

export type HandMessage = ListHandMessagesResponse['items'][number];
export type HandChannel = MarkToldData['body']['channel'];

export const lettersQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['hand-messages', caseId],
    queryFn: async () => (await listHandMessages({ path: { caseId }, throwOnError: true })).data.items,
    retry: false,
  });

/** Over all cases that one coordinates, the newest first. */
export const printQueueQuery = (told: boolean) =>
  infiniteQueryOptions({
    queryKey: ['hand-messages', 'queue', told],
    queryFn: async ({ pageParam }) =>
      (
        await listPrintQueue({
          query: { ...(told && { told: 'true' }), cursor: pageParam, limit: 25 },
          throwOnError: true,
        })
      ).data,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: cursorOf,
  });

export function useTold(caseId: string) {
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: ({ messageId, channel }: { messageId: string; channel: HandChannel }) =>
      markTold({ path: { caseId, messageId }, body: { channel }, throwOnError: true }),
    onSettled: (_answer, refusal) => askAgain([['hand-messages']], refusal),
  });
}

export function useNotTold(caseId: string) {
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: (messageId: string) => markNotTold({ path: { caseId, messageId }, throwOnError: true }),
    onSettled: (_answer, refusal) => askAgain([['hand-messages']], refusal),
  });
}
