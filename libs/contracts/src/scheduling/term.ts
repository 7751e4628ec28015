import { z } from 'zod';
import { defineEvent } from '../event.ts';
import { story } from '../example.ts';
import { Restricted } from '../person.ts';
import { ClockStart, Day, Id, Instant, TermKind, TermRisk } from '../vocabulary.ts';

const term = {
  caseId: Id,
  termId: Id,
  requestId: Id.describe('The request whose term it is; of the round table the one that ends first (P-3).'),
  kind: TermKind,
  deadlineOn: Day.describe('A table on this day is in time (R-12).'),
  urgent: z.boolean(),
  coordinatorId: Id.optional().describe(
    'Absent while nobody has the case (an undecided request can be late too), and of an access point’s term.',
  ),
};

const example = {
  caseId: story.caseId,
  termId: story.termId,
  requestId: story.requestId,
  kind: 'round-table' as const,
  deadlineOn: '2026-12-04',
  urgent: false,
  coordinatorId: story.coordinator,
};

export const deadlineSet = defineEvent('nl.rondetafel.scheduling.deadline-set.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'A term was set, or reset by an earlier receipt or a newly known calendar (S002-46, P-3, P-15, R-13).',
  data: {
    ...term,
    clock: ClockStart,
    clockStartedAt: Instant,
    workingDays: z.int().positive(),
    provisional: z.boolean().describe('Past the last year with a known decree: it can only become later (P-15).'),
  },
  example: {
    ...example,
    clock: 'received',
    clockStartedAt: '2026-11-20T16:30:00+01:00',
    workingDays: 10,
    provisional: false,
  },
});

export const deadlineAtRisk = defineEvent('nl.rondetafel.scheduling.deadline-at-risk.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'A term is at risk of being missed (S002-46, P-7).',
  data: { ...term, risk: TermRisk, workingDaysLeft: z.int().nonnegative() },
  example: { ...example, risk: 'table-not-booked', workingDaysLeft: 3 },
});

export const deadlineMissed = defineEvent('nl.rondetafel.scheduling.deadline-missed.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'A term was missed; a late table stays late, with a reason (S002-46, S002-54, R-13).',
  data: term,
  example,
});

export const noSlotBeforeDeadline = defineEvent('nl.rondetafel.scheduling.no-slot-before-deadline.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'No time within the term suits all required attendees, and who blocks; at intake an early signal (S002-34).',
  data: {
    ...term,
    stage: z.enum(['intake', 'planning']),
    roundTableId: Id.optional().describe('Absent at intake: no table has been called yet.'),
    blocking: z
      .array(z.object({ organisationId: Id, partyId: Id.optional(), personId: Id.optional(), restricted: Restricted }))
      .describe('Each of these would make a time possible by being free or sending somebody else.'),
    firstPossibleOn: Day.optional(),
  },
  example: {
    ...example,
    stage: 'planning',
    roundTableId: story.roundTableId,
    blocking: [
      { organisationId: story.school, partyId: story.schoolParty, personId: story.teacher, restricted: false },
    ],
    firstPossibleOn: '2026-12-08',
  },
});
