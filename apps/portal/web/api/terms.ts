import type { Term } from '@rondetafel/policy';
import { queryOptions } from '@tanstack/react-query';
import { seeTerm } from './generated/scheduling/sdk.gen.ts';

/** As scheduling froze it at receipt, for who coordinates or takes part; null while there is none. */
export const termQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['terms', caseId],
    queryFn: async () => (await seeTerm({ path: { caseId }, throwOnError: true })).data as unknown as Term,
  });
