import { keepPreviousData, queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { listCases, listMeetings, listParties, search, seeCase } from '../api/generated/dossier/sdk.gen.ts';
import type {
  ListCasesResponse,
  ListMeetingsResponse,
  ListPartiesResponse,
  SeeCaseResponse,
} from '../api/generated/dossier/types.gen.ts';
import { byIds } from '../api/paging.ts';
import { ApiProblem } from '../api/problem.ts';

export type CaseLine = ListCasesResponse['items'][number];
export type Case = SeeCaseResponse;
export type Party = ListPartiesResponse['items'][number];
export type Meeting = ListMeetingsResponse['items'][number];

export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId],
    queryFn: async () => (await seeCase({ path: { caseId }, throwOnError: true })).data,
  });

export const partiesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'parties'],
    queryFn: async () => (await listParties({ path: { caseId }, throwOnError: true })).data.items,
  });

/** The meetings of a case that have minutes, or are to have them; the newest first. */
export const meetingsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'meetings'],
    queryFn: async () => (await listMeetings({ path: { caseId }, throwOnError: true })).data.items,
  });

/** A case that is not there for whoever looks. */
export const isAbsent = (error: unknown): boolean => error instanceof ApiProblem && error.status === 404;

/** A case of which whoever looks may know something, such as their own request, but not the content. */
export const isOutOfSight = (error: unknown): boolean => error instanceof ApiProblem && error.status === 403;

/** What a case is called. */
export type CaseName = Pick<CaseLine, 'number' | 'familyNames'>;

/** What these cases are called, as far as they are in sight; for lists that know ids only. */
export function useCaseNames(caseIds: readonly string[]): ReadonlyMap<string, CaseName> {
  const ids = [...new Set(caseIds)].sort();
  const { data } = useQuery({
    queryKey: ['cases', 'names', ids],
    queryFn: ids.length > 0 ? () => namesOf(ids) : skipToken,
    placeholderData: (before) => before,
  });
  return data ?? none;
}

const none: ReadonlyMap<string, CaseName> = new Map();

async function namesOf(caseIds: readonly string[]): Promise<ReadonlyMap<string, CaseName>> {
  const lines = await byIds(caseIds, ({ ids, limit }) =>
    listCases({ query: { caseIds: ids, limit }, throwOnError: true }),
  );
  return new Map(lines.map((line) => [line.caseId, line]));
}

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
