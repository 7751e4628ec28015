import { useQueries } from '@tanstack/react-query';
import { type Case, caseQuery } from '../../household/api.ts';

/** The cases that these letters are of, as far as they are there yet: a letter knows no names. */
export function useCasesOf(letters: readonly { readonly caseId: string }[]): ReadonlyMap<string, Case> {
  const ids = [...new Set(letters.map(({ caseId }) => caseId))];
  const found = useQueries({ queries: ids.map((caseId) => caseQuery(caseId)) });
  return new Map(found.flatMap(({ data }) => (data ? [[data.caseId, data] as const] : [])));
}
