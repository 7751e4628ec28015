import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.ts';

/**
 * What the pages remember of what they asked. What passes by itself is asked for again, twice; a refusal is an answer.
 * Changes are never repeated by themselves.
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
