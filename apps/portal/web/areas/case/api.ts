import { infiniteQueryOptions, queryOptions, skipToken } from '@tanstack/react-query';
import { findKnown, listCases, registerCase } from '../../api/generated/dossier/sdk.gen.ts';
import type { RegisterCaseData } from '../../api/generated/dossier/types.gen.ts';
import { useSendOnce } from '../../api/idempotency.ts';
import { cursorOf } from '../../api/paging.ts';
import { ApiProblem } from '../../api/problem.ts';

export type CaseRegistration = RegisterCaseData['body'];

export const casesQuery = infiniteQueryOptions({
  queryKey: ['cases'],
  queryFn: async ({ pageParam }) =>
    (await listCases({ query: { cursor: pageParam, limit: 25 }, throwOnError: true })).data,
  initialPageParam: undefined as string | undefined,
  getNextPageParam: cursorOf,
});

/** @param member surname, day of birth and district as JSON; empty: nothing to ask. The same is asked once. */
export const knownQuery = (questionId: string, member: string) =>
  queryOptions({
    queryKey: ['known', questionId, member],
    queryFn: member
      ? async () => (await findKnown({ body: { questionId, ...JSON.parse(member) }, throwOnError: true })).data
      : skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

export const wasAskedTooOften = (error: unknown): boolean =>
  error instanceof ApiProblem && error.body.code === 'too-many-questions';

export const useRegisterCase = () =>
  useSendOnce(
    async (body: CaseRegistration, headers) => (await registerCase({ body, headers, throwOnError: true })).data,
    ['cases'],
  );
