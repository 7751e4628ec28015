import {
  infiniteQueryOptions,
  queryOptions,
  skipToken,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { listCases, registerCase, seeCase } from './generated/dossier/sdk.gen.ts';
import type { ListCasesResponse, RegisterCaseData, SeeCaseResponse } from './generated/dossier/types.gen.ts';
import { useIdempotencyKey } from './idempotency.ts';
import { cursorOf } from './paging.ts';
import { ApiProblem } from './problem.ts';

export type CaseLine = ListCasesResponse['items'][number];
export type Case = SeeCaseResponse;
export type CaseRegistration = RegisterCaseData['body'];

export const casesQuery = infiniteQueryOptions({
  queryKey: ['cases'],
  queryFn: async ({ pageParam }) =>
    (await listCases({ query: { cursor: pageParam, limit: 25 }, throwOnError: true })).data,
  initialPageParam: undefined as string | undefined,
  getNextPageParam: cursorOf,
});

export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId],
    queryFn: async () => (await seeCase({ path: { caseId }, throwOnError: true })).data,
  });

/** What these cases are called, as far as they are in sight; for lists that know ids only. */
export function useCaseNames(caseIds: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const ids = [...new Set(caseIds)].sort();
  const { data } = useQuery({
    queryKey: ['cases', 'names', ids],
    queryFn: ids.length > 0 ? () => namesOf(ids) : skipToken,
    placeholderData: (before) => before,
  });
  return data ?? none;
}

const none: ReadonlyMap<string, readonly string[]> = new Map();
const most = 100;

async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const caseIds = ids.slice(0, most).join(',');
  const { data } = await listCases({ query: { caseIds, limit: most }, throwOnError: true });
  return new Map(data.items.map((line) => [line.caseId, line.familyNames]));
}

/** A case that is not there for whoever looks. */
export const isAbsent = (error: unknown): boolean => error instanceof ApiProblem && error.status === 404;

export function useRegisterCase() {
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: async (body: CaseRegistration) =>
      (await registerCase({ body, headers: keyFor(body), throwOnError: true })).data,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
}
