import { infiniteQueryOptions } from '@tanstack/react-query';
import { listCases, registerCase } from '../../api/generated/dossier/sdk.gen.ts';
import type { RegisterCaseData } from '../../api/generated/dossier/types.gen.ts';
import { useSendOnce } from '../../api/idempotency.ts';
import { cursorOf } from '../../api/paging.ts';

export type CaseRegistration = RegisterCaseData['body'];

export const casesQuery = infiniteQueryOptions({
  queryKey: ['cases'],
  queryFn: async ({ pageParam }) =>
    (await listCases({ query: { cursor: pageParam, limit: 25 }, throwOnError: true })).data,
  initialPageParam: undefined as string | undefined,
  getNextPageParam: cursorOf,
});

export const useRegisterCase = () =>
  useSendOnce(
    async (body: CaseRegistration, headers) => (await registerCase({ body, headers, throwOnError: true })).data,
    ['cases'],
  );
