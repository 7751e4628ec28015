import { queryOptions } from '@tanstack/react-query';
import { listPreparations } from '../api/generated/dossier/sdk.gen.ts';

/** What every query about a preparation begins with. */
export const preparations = ['preparations'];

/** Of the tables to come that whoever is signed in coordinates: how much is still to do (P-56). */
export const ownPreparationsQuery = queryOptions({
  queryKey: [...preparations, 'own'],
  queryFn: async () => (await listPreparations({ throwOnError: true })).data.items,
});
