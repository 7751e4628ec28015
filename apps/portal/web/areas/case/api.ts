import { infiniteQueryOptions, keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import { countCases, findKnown, listCases, registerCase } from '../../api/generated/dossier/sdk.gen.ts';
import type { ListCasesData, RegisterCaseData } from '../../api/generated/dossier/types.gen.ts';
import { useSendOnce } from '../../api/idempotency.ts';
import { cursorOf } from '../../api/paging.ts';
import { ApiProblem } from '../../api/problem.ts';

export type CaseRegistration = RegisterCaseData['body'];

export type CaseFilter = Omit<NonNullable<ListCasesData['query']>, 'cursor' | 'limit'>;

/** The newest first, unless the oldest is asked for. */
export const casesQuery = (filter: CaseFilter = {}) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'list', filter],
    queryFn: async ({ pageParam }) =>
      (await listCases({ query: { ...filter, cursor: pageParam, limit: 25 }, throwOnError: true })).data,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: cursorOf,
    placeholderData: keepPreviousData,
  });

/** How many cases are in each state; a count stops at a hundred. */
export const caseCountsQuery = (district: string) =>
  queryOptions({
    queryKey: ['cases', 'counts', district],
    queryFn: async () => {
      const { data } = await countCases({ query: { ...(district && { district }) }, throwOnError: true });
      return new Map<string, number>(data.items.map(({ state, cases }) => [state, cases]));
    },
    placeholderData: keepPreviousData,
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
