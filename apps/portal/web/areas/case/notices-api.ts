import { queryOptions, useMutation } from '@tanstack/react-query';
import { listMemberNotices, postponeMemberNotices } from '../../api/generated/dossier/sdk.gen.ts';
import type { ListMemberNoticesResponse, PostponeMemberNoticesData } from '../../api/generated/dossier/types.gen.ts';
import { listToldNotices } from '../../api/generated/notification/sdk.gen.ts';
import type { ListToldNoticesResponse } from '../../api/generated/notification/types.gen.ts';
import { useAskAgain } from '../../api/stale.ts';

export type MemberNotice = ListMemberNoticesResponse['items'][number];
export type ToldNotice = ListToldNoticesResponse['items'][number];

export const noticesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'notices'],
    queryFn: async () => (await listMemberNotices({ path: { caseId }, throwOnError: true })).data.items,
  });

/** How far the telling of each is; under the key of what is told by hand, which changes it. */
export const toldNoticesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['hand-messages', 'notices', caseId],
    queryFn: async () => (await listToldNotices({ path: { caseId }, throwOnError: true })).data.items,
  });

export function usePostpone(caseId: string, memberId: string) {
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: (body: PostponeMemberNoticesData['body']) =>
      postponeMemberNotices({ path: { caseId, memberId }, body, throwOnError: true }),
    onSettled: (_nothing, refusal) => askAgain([['cases', caseId, 'notices']], refusal),
  });
}
