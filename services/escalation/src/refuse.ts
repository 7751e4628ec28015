import { type FaultOf, refusalsOf } from '@rondetafel/contracts';
import type { nl } from '../texts/refusals.ts';

export const refuse = refusalsOf<typeof nl>();
export type Fault = FaultOf<typeof nl>;
