import type { Municipality } from '@rondetafel/policy';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';

/** The municipality's names and choices, from its file. */
export type Workplace = Pick<
  Municipality,
  'code' | 'name' | 'lifeAreas' | 'criterion' | 'calendar' | 'terms' | 'tables' | 'retention' | 'statements'
> &
  Pick<Municipality['network'], 'districts' | 'coordinationDesk' | 'organisationKinds' | 'entryRoutes' | 'venues'> &
  Pick<Municipality['meetings'], 'organiser'> &
  Pick<Municipality['privacy'], 'grounds' | 'acuteDanger'>;

export const workplaceQuery = queryOptions({
  queryKey: ['workplace'],
  queryFn: async () => (await (await ask('/api/portal/v1/workplace')).json()) as Workplace,
  staleTime: Number.POSITIVE_INFINITY,
});

export const useWorkplace = (): Workplace => useSuspenseQuery(workplaceQuery).data;
