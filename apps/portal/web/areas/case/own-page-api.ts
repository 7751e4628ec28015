import { queryOptions, useMutation } from '@tanstack/react-query';
import {
  answerMemberRequest,
  giveMemberAccess,
  listMemberAccesses,
  listMemberRequests,
  recordMemberRequest,
  withdrawMemberAccess,
} from '../../api/generated/dossier/sdk.gen.ts';
import type {
  AnswerMemberRequestData,
  ListMemberRequestsResponse,
  RecordMemberRequestData,
} from '../../api/generated/dossier/types.gen.ts';
import { useIdempotencyKey } from '../../api/idempotency.ts';
import { useAskAgain } from '../../api/stale.ts';
import type { Case } from '../../household/api.ts';

export type MemberAsk = ListMemberRequestsResponse['items'][number];
export type RecordedAsk = RecordMemberRequestData['body'];
export type AskAnswer = AnswerMemberRequestData['body'];

/** Who coordinates gives members their own page, in a dossier. */
export const givesAccess = ({ mayChangeHousehold, state }: Case): boolean => mayChangeHousehold && state === 'dossier';

export const accessesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'accesses'],
    queryFn: async () => (await listMemberAccesses({ path: { caseId }, throwOnError: true })).data.items,
  });

export function useGiveAccess(caseId: string, memberId: string) {
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: async () => (await giveMemberAccess({ path: { caseId, memberId }, throwOnError: true })).data,
    // The code is in no cache once the panel is closed.
    gcTime: 0,
    onSettled: (_code, refusal) => askAgain([['cases', caseId, 'accesses']], refusal),
  });
}

export function useWithdrawAccess(caseId: string, memberId: string) {
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: () => withdrawMemberAccess({ path: { caseId, memberId }, throwOnError: true }),
    onSettled: (_nothing, refusal) => askAgain([['cases', caseId, 'accesses']], refusal),
  });
}

export const asksQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'asks'],
    queryFn: async () => (await listMemberRequests({ path: { caseId }, throwOnError: true })).data.items,
  });

export function useRecordAsk(caseId: string) {
  const askAgain = useAskAgain();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: RecordedAsk) =>
      recordMemberRequest({ path: { caseId }, body, headers: keyFor(body), throwOnError: true }),
    onSettled: (_asked, refusal) => askAgain([['cases', caseId, 'asks']], refusal),
  });
}

export function useAnswerAsk(caseId: string, askId: string) {
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: (body: AskAnswer) => answerMemberRequest({ path: { caseId, askId }, body, throwOnError: true }),
    onSettled: (_nothing, refusal) => askAgain([['cases', caseId, 'asks']], refusal),
  });
}
