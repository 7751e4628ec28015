import { Id } from '@rondetafel/contracts';
import { z } from 'zod';
import { Holder } from './domain/deciders.ts';

export const AuthorityInput = z.strictObject({ holders: z.array(Holder).max(8) });
export type AuthorityInput = z.infer<typeof AuthorityInput>;

export const AuthorityView = z.object({ memberId: Id, holders: z.array(Holder) });
export type AuthorityView = z.infer<typeof AuthorityView>;
