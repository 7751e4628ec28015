import { useMutation } from '@tanstack/react-query';
import { putContactPoint } from '../api/generated/notification/sdk.gen.ts';
import { untilItIsThere } from '../api/idempotency.ts';

export interface Address {
  readonly personId: string;
  readonly email: string;
}

/** Given by whoever adds these people, with that act (P-11). Giving the same again changes nothing. */
export async function giveAddresses(addresses: readonly Address[]): Promise<void> {
  await Promise.all(
    addresses.map(({ personId, email }) =>
      putContactPoint({ path: { personId }, body: { email, language: 'nl' }, throwOnError: true }),
    ),
  );
}

export const useGiveAddresses = () => useMutation({ mutationFn: giveAddresses, ...untilItIsThere });
