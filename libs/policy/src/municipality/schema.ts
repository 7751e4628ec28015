import { Code } from '@rondetafel/contracts';
import { z } from 'zod';
import { CalendarRules } from './calendar-rules.ts';
import { Assignment, Criterion, LifeArea, Network } from './network.ts';
import { Privacy } from './privacy.ts';
import { Statements } from './statements.ts';
import { Tables } from './tables.ts';
import { Meetings, Retention, Terms } from './times.ts';

/**
 * The choices that the sources leave to policy and all local facts, one file per municipality. Nothing has a default: a
 * choice that is not in the file was not made. Unknown keys are refused, so that a typing error can't switch a rule off.
 */
export const Municipality = z.strictObject({
  $schema: z.string().optional(),
  code: Code,
  name: z.string().min(1),
  lifeAreas: z.array(LifeArea).min(1),
  criterion: Criterion,
  network: Network,
  assignment: Assignment,
  tables: Tables,
  terms: Terms,
  meetings: Meetings,
  calendar: CalendarRules,
  privacy: Privacy,
  retention: Retention,
  statements: Statements,
  /** Where a choice comes from, by JSON pointer into this file: a rule's number, a law, or "own choice". */
  sources: z.record(z.string().regex(/^\//), z.string().min(1)),
});
export type Municipality = z.infer<typeof Municipality>;
