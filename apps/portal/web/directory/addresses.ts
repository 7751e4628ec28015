import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { listAdded, listContactPoints, putContactPoint } from '../api/generated/notification/sdk.gen.ts';
import type { ListContactPointsResponse, PutContactPointData } from '../api/generated/notification/types.gen.ts';
import { untilItIsThere } from '../api/idempotency.ts';
import { everyItem } from '../api/paging.ts';

/** Where somebody is reached, as far as the caller may give it. */
export type ContactPoint = ListContactPointsResponse['items'][number];
export type MailLanguage = PutContactPointData['body']['language'];

export interface Address {
  readonly personId: string;
  readonly email: string;
  readonly language: MailLanguage;
}

const queryKey = ['contact-points'];

/** Those of these people whose address the caller may give (P-11). */
export const addressesQuery = (personIds: readonly string[]) =>
  queryOptions({
    queryKey: [...queryKey, personIds],
    queryFn: async () =>
      (await listContactPoints({ query: { personIds: personIds.join(',') }, throwOnError: true })).data.items,
  });

/** The colleagues whom the caller added. */
export const addedQuery = queryOptions({
  queryKey: [...queryKey, 'added'],
  queryFn: () => everyItem((page) => listAdded({ query: page, throwOnError: true })),
});

/** Given by whoever adds these people, with that act (P-11). Giving the same again changes nothing. */
export async function giveAddresses(addresses: readonly Address[]): Promise<void> {
  await Promise.all(
    addresses.map(({ personId, email, language }) =>
      putContactPoint({ path: { personId }, body: { email, language }, throwOnError: true }),
    ),
  );
}

export function useGiveAddresses() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: giveAddresses,
    ...untilItIsThere,
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
}
