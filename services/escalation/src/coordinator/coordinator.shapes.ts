import { Code, Id } from '@rondetafel/contracts';
import { Flag, PageRequest } from '@rondetafel/platform';
import { z } from 'zod';

export const CoordinatorInput = z.strictObject({
  organisationId: Id,
  districts: z.array(Code).min(1).max(50).describe('Stadsdelen (S002-27).'),
  expertise: z.array(Code).max(50).describe('Leefgebieden (S002-7).'),
  available: z.boolean().describe('Neemt nu casussen aan (S002-22).'),
  substituteId: Id.optional().describe('Wie vervangt bij afwezigheid (S002-22, P-13).'),
});
export type CoordinatorInput = z.infer<typeof CoordinatorInput>;

export const CoordinatorQuery = PageRequest.extend({ district: Code.optional(), available: Flag.optional() });
export type CoordinatorQuery = z.infer<typeof CoordinatorQuery>;

export const CoordinatorView = CoordinatorInput.extend({
  personId: Id,
  cases: z.int().optional().describe('Lopende casussen; alleen voor verdelers (P-28).'),
});
export type CoordinatorView = z.infer<typeof CoordinatorView>;
