import type { Municipality } from '@rondetafel/policy';
import { queryOptions } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
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

/** Provided by the workbench, which shows no page before it is here: a page that is shown waits for nothing. */
export const WorkplaceContext = createContext<Workplace | undefined>(undefined);

export function useWorkplace(): Workplace {
  const workplace = useContext(WorkplaceContext);
  if (!workplace) throw new Error('only what stands in the workbench knows the workplace');
  return workplace;
}
