import type { Day, Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { In, IsNull } from 'typeorm';
import { colleaguesBy } from '../directory/directory.store.ts';
import type { CoordinatorView } from './case.shapes.ts';
import { coordinatorTable } from './coordinator.table.ts';
import { type Coordinator, isSitting } from './domain/coordinator.ts';

/** All who coordinate or did, by when they were appointed. */
export const coordinatorsOf = (tx: Tx, caseId: Id): Promise<Coordinator[]> => coordinatorsIn(tx, [caseId]);

export const coordinatorsIn = (tx: Tx, caseIds: readonly Id[]): Promise<Coordinator[]> =>
  tx.repository(coordinatorTable).find({ where: { caseId: In([...caseIds]) }, order: { appointedAt: 'ASC' } });

export const keepCoordinators = (tx: Tx, coordinators: readonly Coordinator[]) =>
  tx.upsert(coordinatorTable, coordinators, ['appointmentId']);

/** Who coordinates and can be called (S000-10); the regular coordinator stays named beside the independent one (P-2). */
export async function coordinatorViews(
  tx: Tx,
  { caseId, today }: { readonly caseId: Id; readonly today: Day },
): Promise<CoordinatorView[]> {
  const rows = await tx
    .repository(coordinatorTable)
    .find({ where: { caseId, endedAt: IsNull() }, order: { kind: 'ASC', appointedAt: 'ASC' } });
  const sitting = rows.filter((one) => isSitting(one, today));
  const names = await colleaguesBy(
    tx,
    sitting.map(({ personId }) => personId),
  );
  return sitting.map(({ kind, personId, organisationId, standsInForId, untilOn }) => {
    const colleague = names.get(personId);
    return {
      kind,
      personId,
      organisationId,
      ...(colleague && { name: colleague.name, organisationName: colleague.organisation.name }),
      ...(standsInForId && { standsInFor: standsInForId }),
      ...(untilOn && { untilOn }),
    };
  });
}
