import { queryOptions, useMutation } from '@tanstack/react-query';
import { listExtraSections, registerExtraSection, reviewExtraSection } from '../../api/generated/dossier/sdk.gen.ts';
import type { ListExtraSectionsResponse, RegisterExtraSectionData } from '../../api/generated/dossier/types.gen.ts';
import { useIdempotencyKey } from '../../api/idempotency.ts';
import { useAskAgain } from '../../api/stale.ts';

export type ExtraSection = ListExtraSectionsResponse['items'][number];

export const extraSectionsQuery = queryOptions({
  queryKey: ['extra-sections'],
  queryFn: async () => (await listExtraSections({ throwOnError: true })).data.items,
});

export function useRegisterSection() {
  const keyFor = useIdempotencyKey();
  return useChange((body: RegisterExtraSectionData['body']) =>
    registerExtraSection({ headers: keyFor(body), body, throwOnError: true }),
  );
}

export function useReviewSection() {
  const keyFor = useIdempotencyKey();
  return useChange((input: { sectionId: string; untilOn: string }) => {
    const { sectionId, untilOn } = input;
    const path = { extraSectionId: sectionId };
    return reviewExtraSection({ path, headers: keyFor(input), body: { untilOn }, throwOnError: true });
  });
}

function useChange<Input>(send: (input: Input) => Promise<unknown>) {
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: send,
    onSettled: (_answer, refusal) => askAgain([['extra-sections']], refusal),
  });
}
