import { queryOptions, useMutation } from '@tanstack/react-query';
import { listHandMessages, markNotTold, markTold } from '../../api/generated/notification/sdk.gen.ts';
import type { ListHandMessagesResponse, MarkToldData } from '../../api/generated/notification/types.gen.ts';
import { useAskAgain } from '../../api/stale.ts';

export type HandMessage = ListHandMessagesResponse['items'][number];
export type HandChannel = MarkToldData['body']['channel'];

export const lettersQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['hand-messages', caseId],
    queryFn: async () => (await listHandMessages({ path: { caseId }, throwOnError: true })).data.items,
    retry: false,
  });

export function useTold(caseId: string) {
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: ({ messageId, channel }: { messageId: string; channel: HandChannel }) =>
      markTold({ path: { caseId, messageId }, body: { channel }, throwOnError: true }),
    onSettled: (_answer, refusal) => askAgain([['hand-messages', caseId]], refusal),
  });
}

export function useNotTold(caseId: string) {
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: (messageId: string) => markNotTold({ path: { caseId, messageId }, throwOnError: true }),
    onSettled: (_answer, refusal) => askAgain([['hand-messages', caseId]], refusal),
  });
}
