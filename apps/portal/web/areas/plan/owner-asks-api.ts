import { queryOptions, useMutation } from '@tanstack/react-query';
import { answerProposal, listOwnerAsks, proposeToOwner, remindOwner } from '../../api/generated/dossier/sdk.gen.ts';
import type {
  AnswerProposalData,
  ListOwnerAsksResponse,
  ProposeToOwnerData,
  RemindOwnerData,
} from '../../api/generated/dossier/types.gen.ts';
import { useIdempotencyKey } from '../../api/idempotency.ts';
import { useAskAgain } from '../../api/stale.ts';

export type OwnerAsks = ListOwnerAsksResponse;
export type OwnerAsk = OwnerAsks['items'][number];

export const ownerAsksQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['plan', caseId, 'owner-asks'],
    queryFn: async () => (await listOwnerAsks({ path: { caseId }, throwOnError: true })).data,
  });

export function useRemind(caseId: string, agreementId: string) {
  const keyFor = useIdempotencyKey();
  return useChange(caseId, (body: RemindOwnerData['body']) =>
    remindOwner({ path: { caseId, agreementId }, headers: keyFor([agreementId, body]), body, throwOnError: true }),
  );
}

export function usePropose(caseId: string, agreementId: string) {
  const keyFor = useIdempotencyKey();
  return useChange(caseId, (body: ProposeToOwnerData['body']) =>
    proposeToOwner({ path: { caseId, agreementId }, headers: keyFor([agreementId, body]), body, throwOnError: true }),
  );
}

export function useAnswerProposal(caseId: string, askId: string) {
  const keyFor = useIdempotencyKey();
  return useChange(caseId, async (body: AnswerProposalData['body']) => {
    const headers = keyFor([askId, body]);
    return (await answerProposal({ path: { caseId, askId }, headers, body, throwOnError: true })).data;
  });
}

function useChange<Input, Answer>(caseId: string, send: (input: Input) => Promise<Answer>) {
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: send,
    onSettled: (_answer, refusal) => askAgain([['plan', caseId]], refusal),
  });
}
