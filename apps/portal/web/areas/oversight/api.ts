import { queryOptions } from '@tanstack/react-query';
import { listKnownHouseholdQuestions } from '../../api/generated/dossier/sdk.gen.ts';

export const muchAskedQuery = queryOptions({
  queryKey: ['known-household-questions'],
  queryFn: async () => (await listKnownHouseholdQuestions({ throwOnError: true })).data.items,
});
