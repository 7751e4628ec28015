import {
  keepPreviousData,
  queryOptions,
  skipToken,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import {
  addOrganisation,
  addProfessional,
  listOrganisations,
  listProfessionals,
} from '../api/generated/dossier/sdk.gen.ts';
import type {
  AddOrganisationData,
  AddProfessionalData,
  ListOrganisationsResponse,
  ListProfessionalsResponse,
} from '../api/generated/dossier/types.gen.ts';
import { untilItIsThere, useIdempotencyKey } from '../api/idempotency.ts';
import { byIds, everyItem } from '../api/paging.ts';
import { giveAddresses, type MailLanguage } from './addresses.ts';

export type Professional = ListProfessionalsResponse['items'][number];
export type Organisation = ListOrganisationsResponse['items'][number];

const hour = 3_600_000;
const found = 20;

/** Who a professional is: name, function, organisation. Null for an id that the directory does not know. */
export const professionalQuery = (personId: string | undefined) =>
  queryOptions({
    queryKey: ['professionals', personId],
    queryFn: personId ? async () => (await professionals([personId]))[0] ?? null : skipToken,
    staleTime: hour,
  });

export const organisationQuery = (organisationId: string | undefined) =>
  queryOptions({
    queryKey: ['organisations', organisationId],
    queryFn: organisationId ? async () => (await organisations([organisationId]))[0] ?? null : skipToken,
    staleTime: hour,
  });

/** Those whose name has this in it; the first of all when nothing is typed. */
export const organisationsLike = (q: string) =>
  queryOptions({
    queryKey: ['organisations', 'like', q],
    queryFn: async () =>
      (await listOrganisations({ query: { ...(q && { q }), limit: found }, throwOnError: true })).data.items,
    placeholderData: keepPreviousData,
    staleTime: hour,
  });

export const professionalsLike = (q: string) =>
  queryOptions({
    queryKey: ['professionals', 'like', q],
    queryFn: async () =>
      (await listProfessionals({ query: { ...(q && { q }), limit: found }, throwOnError: true })).data.items,
    placeholderData: keepPreviousData,
    staleTime: hour,
  });

export const colleaguesQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['professionals', 'of', organisationId],
    queryFn: organisationId
      ? () => everyItem((page) => listProfessionals({ query: { ...page, organisationId }, throwOnError: true }))
      : skipToken,
    staleTime: hour,
  });

/** What is known by id. */
export type Known<T> = ReadonlyMap<string, T> & {
  /** Not answered yet: what is not there may be there soon. */
  readonly coming: boolean;
  /** In the place of a name that is not there: `unknown` is said only of who is not. */
  or(unknown: string): string;
};

/** Many at once, by id. */
export function usePeople(ids: readonly (string | null | undefined)[]): Known<Professional> {
  const personIds = wanted(ids);
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['professionals', 'named', personIds],
    queryFn: personIds.length > 0 ? () => professionals(personIds) : skipToken,
    placeholderData: keepPreviousData,
    staleTime: hour,
  });
  return known(
    data?.map((one) => [one.personId, one] as const),
    personIds.length > 0 && (data === undefined || isPlaceholderData),
  );
}

export function useOrganisations(ids: readonly string[]): Known<Organisation> {
  const organisationIds = wanted(ids);
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['organisations', 'named', organisationIds],
    queryFn: organisationIds.length > 0 ? () => organisations(organisationIds) : skipToken,
    placeholderData: keepPreviousData,
    staleTime: hour,
  });
  return known(
    data?.map((one) => [one.organisationId, one] as const),
    organisationIds.length > 0 && (data === undefined || isPlaceholderData),
  );
}

/** A colleague without an account, with where they are reached if that is known. */
export type NewColleague = AddProfessionalData['body'] & { email: string; language: MailLanguage };

/** Adds a colleague without an account (P-11): once, also when it is sent again because the address was not kept. */
export function useAddProfessional() {
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: async ({ email, language, ...body }: NewColleague) => {
      const { personId } = (await addProfessional({ body, headers: keyFor(body), throwOnError: true })).data;
      if (email) await giveAddresses([{ personId, email, language }]);
      return personId;
    },
    ...untilItIsThere,
    onSettled: () => queries.invalidateQueries({ queryKey: ['professionals'] }),
  });
}

/** Adds an organisation that the directory lacks; the one that is there already, where it has that name and kind (P-11). */
export function useAddOrganisation() {
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: async (body: AddOrganisationData['body']) =>
      (await addOrganisation({ body, headers: keyFor(body), throwOnError: true })).data,
    onSettled: () => queries.invalidateQueries({ queryKey: ['organisations'] }),
  });
}

const known = <T>(found: readonly (readonly [string, T])[] = [], coming: boolean): Known<T> =>
  Object.assign(new Map(found), { coming, or: (unknown: string) => (coming ? '…' : unknown) });

const wanted = (ids: readonly (string | null | undefined)[]): string[] =>
  [...new Set(ids.filter((id): id is string => Boolean(id)))].sort();

const professionals = (wantedIds: readonly string[]): Promise<Professional[]> =>
  byIds(wantedIds, ({ ids, limit }) => listProfessionals({ query: { personIds: ids, limit }, throwOnError: true }));

const organisations = (wantedIds: readonly string[]): Promise<Organisation[]> =>
  byIds(wantedIds, ({ ids, limit }) =>
    listOrganisations({ query: { organisationIds: ids, limit }, throwOnError: true }),
  );
