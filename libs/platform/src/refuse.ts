import { refusalsOf } from '@rondetafel/contracts';
import type { nl } from '../texts/refusals.ts';

/** For the refusals of the platform itself. */
export const refuse = refusalsOf<typeof nl>();
