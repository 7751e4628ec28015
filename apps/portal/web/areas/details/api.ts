import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { askAddressCode, confirmOwnAddress, readOwnAddress } from '../../api/generated/notification/sdk.gen.ts';
import type { AskAddressCodeData } from '../../api/generated/notification/types.gen.ts';

const key = 'own-address';

/** Where the signed-in person is reached. */
export const ownAddressQuery = queryOptions({
  queryKey: [key],
  queryFn: async () => (await readOwnAddress({ throwOnError: true })).data,
});

/** A code to the new address; another language alone needs none. Asked for again, it is another code: without a key. */
export function useAskCode() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: AskAddressCodeData['body']) => (await askAddressCode({ body, throwOnError: true })).data,
    onSettled: () => queries.invalidateQueries({ queryKey: [key] }),
  });
}

/** What stands is asked for again also after a refusal: perhaps it was confirmed, and only the answer was lost. */
export function useConfirmCode() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => confirmOwnAddress({ body: { code }, throwOnError: true }),
    onSettled: () => queries.invalidateQueries({ queryKey: [key] }),
  });
}
