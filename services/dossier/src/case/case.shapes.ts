import { CoordinatorKind, Day, Id } from '@rondetafel/contracts';
import { z } from 'zod';

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
