import { type Page, type PageRequest, pageOf, type Tx } from '@rondetafel/platform';
import { ArrayContains } from 'typeorm';
import type { CoordinatorQuery, CoordinatorView } from './coordinator.shapes.ts';
import { coordinatorTable } from './coordinator.table.ts';
import type { Coordinator } from './domain/coordinator.ts';

export const findCoordinator = (tx: Tx, personId: string): Promise<Coordinator | null> =>
  tx.repository(coordinatorTable).findOneBy({ personId });

/** In which districts this person coordinates; in none, for who is not in the pool. */
export async function coordinatesIn(tx: Tx, personId: string): Promise<string[]> {
  const { rows } = await tx.query('SELECT districts FROM independent_coordinator WHERE person_id = $1', [personId]);
  return rows[0]?.districts ?? [];
}

type Sought = Pick<CoordinatorQuery, 'district' | 'available'>;

/** @param withLoad with how many cases each coordinates. */
export async function coordinatorsIn(
  tx: Tx,
  page: PageRequest,
  { district, available }: Sought,
  withLoad: boolean,
): Promise<Page<CoordinatorView>> {
  const where = {
    ...(district && { districts: ArrayContains([district]) }),
    ...(available !== undefined && { available }),
  };
  const { items, _links } = await pageOf(tx.repository(coordinatorTable), page, { by: ['personId'], where });
  const people = items.map(({ personId }) => personId);
  const loads = withLoad ? (await tx.query('SELECT * FROM sight.coordinator_load($1)', [people])).rows : [];
  const item = ({ districts, expertise, substituteId, ...one }: (typeof items)[number]): CoordinatorView => ({
    ...one,
    districts: [...districts],
    expertise: [...expertise],
    ...(substituteId && { substituteId }),
    ...(withLoad && { cases: loads.find((load) => load.person_id === one.personId)?.cases ?? 0 }),
  });
  return { items: items.map(item), _links };
}
