import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.ts';

/**
 * The query cache. Passing errors are retried twice, refusals are not. Mutations are
 * not, except one that is sent once whatever happens (`useSendOnce`).
 */
export function newMemory(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 2 && error instanceof ApiProblem && error.passes,
        staleTime: 15_000,
      },
    },
  });
}
