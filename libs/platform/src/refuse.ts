import { refusalsOf } from '@rondetafel/contracts';
import type { nl } from '../texts/nl.ts';

/** What the platform itself refuses. */
export const refuse = refusalsOf<typeof nl>();
