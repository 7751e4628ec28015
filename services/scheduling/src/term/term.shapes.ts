import { ClockStart, Day, Id, Instant } from '@rondetafel/contracts';
import { explainTerm, type Municipality } from '@rondetafel/policy';
import { z } from 'zod';
import type { CaseTerm } from './domain/look-at-term.ts';
import { milestonesOf } from './domain/progress.ts';

const list = <T extends z.ZodType>(of: T) => z.array(of).readonly();

/** The term with the days that were passed over, so that it explains itself. */
export const TermView = z.object({
  caseId: Id,
  state: z.enum(['on-time', 'at-risk', 'missed', 'kept']),
  receivedOn: Day,
  workingDays: z.int(),
  on: Day.describe('De laatste dag.'),
  counted: list(Day),
  skipped: list(z.object({ on: Day, name: z.object({ nl: z.string(), en: z.string().optional() }) })),
  provisional: z.boolean(),
  calendarVersion: z.string(),
  clock: ClockStart,
  clockStartedAt: Instant,
  urgent: z.boolean(),
  milestones: list(z.object({ step: z.enum(['options-offered', 'options-answered', 'booked', 'held']), dueOn: Day })),
  explanation: z.object({ nl: list(z.string()), en: list(z.string()) }).describe('Hoe de termijn is geteld.'),
});
export type TermView = z.infer<typeof TermView>;

export const termView = ({ caseId, frozen, state }: CaseTerm, municipality: Municipality): TermView => ({
  caseId,
  state,
  ...frozen.term,
  clock: frozen.clock,
  clockStartedAt: frozen.clockStartedAt,
  urgent: frozen.urgent,
  milestones: milestonesOf(frozen.term, municipality),
  explanation: { nl: explainTerm(frozen.term, 'nl'), en: explainTerm(frozen.term, 'en') },
});
