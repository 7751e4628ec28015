import { queryOptions } from '@tanstack/react-query';
import { seeTerm } from '../api/generated/scheduling/sdk.gen.ts';
import type { SeeTermResponse } from '../api/generated/scheduling/types.gen.ts';
import { ApiProblem } from '../api/problem.ts';

export type CaseTerm = SeeTermResponse;

/** Null: no term runs for this case. */
export const caseTermQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['tables', caseId, 'term'],
    queryFn: async () =>
      seeTerm({ path: { caseId }, throwOnError: true }).then(
        ({ data }) => data,
        (error) => {
          if (error instanceof ApiProblem && error.status === 404) return null;
          throw error;
        },
      ),
  });
