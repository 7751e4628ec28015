import { Id } from '@rondetafel/contracts';
import { z } from 'zod';
import { handBackReasons } from '../case/domain/escalation-case.ts';

export const AssignInput = z.strictObject({
  coordinatorId: Id,
  untilOn: z.iso.date().optional().describe('Laatste dag van een vervanger (P-13); anders voorgoed.'),
});
export type AssignInput = z.infer<typeof AssignInput>;

export const ClaimInput = z.strictObject({
  independenceDeclared: z.boolean().describe('“Ik heb geen rol in de hulp aan dit huishouden” (S002-21, P-24).'),
});
export type ClaimInput = z.infer<typeof ClaimInput>;

export const HandBackInput = z.strictObject({
  reason: z.enum(handBackReasons).describe('Een reden uit de lijst: een verdeler leest geen teksten (P-28).'),
});
export type HandBackInput = z.infer<typeof HandBackInput>;

export const AssignedView = z.object({ assignmentId: Id });
