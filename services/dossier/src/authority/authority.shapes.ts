import { Id } from '@rondetafel/contracts';
import { z } from 'zod';
import { Holder } from './domain/deciders.ts';

export const AuthorityInput = z.strictObject({ holders: z.array(Holder).max(8) });
export type AuthorityInput = z.infer<typeof AuthorityInput>;

export const AuthorityView = z.object({
  memberId: Id,
  version: z.int().describe('Te sturen in If-Match; van wie nog niets is vastgelegd: 0.'),
  holders: z.array(Holder),
});
export type AuthorityView = z.infer<typeof AuthorityView>;
