import { CoordinatorKind, Day, Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { IsNull } from 'typeorm';
import { z } from 'zod';
import { colleaguesBy } from '../directory/professional-view.ts';
import { isSitting } from './domain/case-involvement.ts';
import { coordinatorTable } from './involvement.table.ts';

export const CoordinatorView = z.object({
  kind: CoordinatorKind,
  personId: Id,
  organisationId: Id,
  name: z.string().optional(),
  organisationName: z.string().optional(),
  standsInFor: Id.optional().describe('Vervangt deze coördinator (P-13).'),
  untilOn: Day.optional(),
});
export type CoordinatorView = z.infer<typeof CoordinatorView>;

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
      ...{ kind, personId, organisationId },
      ...(colleague && { name: colleague.name, organisationName: colleague.organisation.name }),
      ...(standsInForId && { standsInFor: standsInForId }),
      ...(untilOn && { untilOn }),
    };
  });
}
