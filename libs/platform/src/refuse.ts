import { refusalsOf } from '@rondetafel/contracts';
import type { nl } from '../texts/nl.ts';

/** For the refusals of the platform itself. */
export const refuse = refusalsOf<typeof nl>();
