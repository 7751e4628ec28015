import { Id } from '@rondetafel/contracts';
import { defineTimer, type Timer } from '@rondetafel/eventing';
import { z } from 'zod';

const Correction = z.object({
  personId: Id,
  repliesAreTheirs: z.boolean().describe('False where a stranger may have replied at the address that stood.'),
});
export type Correction = z.infer<typeof Correction>;

/** Comes due at once when somebody else put an address right: what is open is mailed there by the worker role (P-11). */
export const addressCorrected = defineTimer('notification.address-corrected', Correction);

export const correctionTimer = (data: Correction, dueAt: Date): Timer => ({
  timer: addressCorrected,
  key: `address:${data.personId}`,
  stream: `person:${data.personId}`,
  dueAt,
  data,
});
