import { Day, Professional } from '@rondetafel/contracts';
import { z } from 'zod';

export const FindKnownInput = z.strictObject({
  members: z
    .array(z.strictObject({ familyName: z.string().trim().min(1).max(100), birthOn: Day }))
    .min(1)
    .max(30),
});
export type FindKnownInput = z.infer<typeof FindKnownInput>;

export const KnownToView = z.object({
  knownTo: z.array(Professional).describe('Wie te bellen; hun naam staat in de adresgids.'),
});
export type KnownToView = z.infer<typeof KnownToView>;
