import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { listCases, registerCase, seeCase } from './generated/dossier/sdk.gen.ts';
import type { ListCasesResponse, RegisterCaseData, SeeCaseResponse } from './generated/dossier/types.gen.ts';
import { cursorOf } from './paging.ts';

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

/**
 * The same registration sent twice is the same case: its key stays while its content does, so that after a broken
 * connection one can send again without fear.
 */
export function useRegisterCase() {
  const queries = useQueryClient();
  const sent = useRef({ content: '', key: '' });
  return useMutation({
    mutationFn: async (body: CaseRegistration) => {
      const content = JSON.stringify(body);
      if (sent.current.content !== content) sent.current = { content, key: crypto.randomUUID() };
      const headers = { 'Idempotency-Key': sent.current.key };
      return (await registerCase({ body, headers, throwOnError: true })).data;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
}
