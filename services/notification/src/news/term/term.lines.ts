import { deadlineAtRisk, deadlineMissed, noSlotBeforeDeadline, rosterIncomplete } from '@rondetafel/contracts';
import { tells } from '../lines.ts';

/**
 * What the coordinator has to know of the term and of who is missing (S002-34, S002-46, S002-47). Where nobody
 * coordinates yet, nobody is told here: the dispatcher's list shows the age of each request (P-28).
 */
export const termLines = [
  tells(rosterIncomplete, ({ coordinatorId, caseId }) => [
    { personId: coordinatorId, kind: 'roster-incomplete', caseId },
  ]),
  tells(noSlotBeforeDeadline, ({ coordinatorId, caseId, stage, deadlineOn, urgent }) => {
    const kind = stage === 'intake' ? 'no-slot-at-intake' : 'no-slot-in-planning';
    return [{ personId: coordinatorId, kind, caseId, facts: { deadlineOn }, urgent }];
  }),
  tells(deadlineAtRisk, ({ coordinatorId, caseId, risk, deadlineOn, workingDaysLeft, urgent }) => {
    const facts = { deadlineOn, workingDaysLeft };
    return [{ personId: coordinatorId, kind: `deadline-at-risk-${risk}`, caseId, facts, urgent }];
  }),
  tells(deadlineMissed, ({ coordinatorId, caseId, deadlineOn, urgent }) => [
    { personId: coordinatorId, kind: 'deadline-missed', caseId, facts: { deadlineOn }, urgent },
  ]),
];
