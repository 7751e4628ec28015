import type { TableKind } from '@rondetafel/contracts';
import { z } from 'zod';

/** Why a case conference is called: it divides the tasks among the parties, or adjusts the approach (S000-15, S000-21). */
export const Purpose = z.enum(['divide-tasks', 'adjust-approach']);
export type Purpose = z.infer<typeof Purpose>;

/**
 * A case conference is the regular coordinator's: it has no term and no independent coordinator (S000-15). Every other
 * table is the independent one's (S002-10).
 */
export const isConference = (kind: TableKind): boolean => kind === 'case-conference';
