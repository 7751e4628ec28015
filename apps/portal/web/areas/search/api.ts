import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import { search } from '../../api/generated/dossier/sdk.gen.ts';
import type { SearchResponse } from '../../api/generated/dossier/types.gen.ts';

export type Found = SearchResponse;

/** What is typed is posted: no address holds the name of a household. */
export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ['search', text],
    queryFn: text
      ? async ({ signal }) => (await search({ body: { text }, signal, throwOnError: true })).data
      : skipToken,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
