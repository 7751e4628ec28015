import {
  agreementDueSoon,
  agreementFollowedUp,
  agreementInabilityReported,
  agreementKept,
  agreementOverdue,
  agreementUnmet,
} from '@rondetafel/contracts';
import { type LineFor, tells } from '../lines.ts';

const each = (personIds: readonly string[], line: Omit<LineFor, 'personId'>): LineFor[] =>
  personIds.map((personId) => ({ personId, ...line }));

/** Dossier says to whom it is news; a member’s own line is told to nobody (P-43). */
export const agreementLines = [
  tells(agreementDueSoon, ({ personIds, caseId, dueOn }) =>
    each(personIds, { kind: 'agreement-due-soon', caseId, facts: { dueOn } }),
  ),
  // The owner is asked first (P-44).
  tells(agreementOverdue, ({ personIds, coordinatorIds, caseId, dueOn, answerBy }) => [
    ...each(personIds, { kind: 'agreement-late', caseId, facts: { answerOn: answerBy } }),
    ...each(coordinatorIds, { kind: 'agreement-of-party-late', caseId, facts: { dueOn, answerOn: answerBy } }),
  ]),
  tells(agreementKept, ({ coordinatorIds, caseId }) => each(coordinatorIds, { kind: 'agreement-kept', caseId })),
  tells(agreementInabilityReported, ({ coordinatorIds, caseId }) =>
    each(coordinatorIds, { kind: 'agreement-cannot-be-kept', caseId }),
  ),
  tells(agreementUnmet, ({ personIds, coordinatorIds, caseId }) => [
    ...each(personIds, { kind: 'agreement-unmet', caseId }),
    ...each(coordinatorIds, { kind: 'agreement-of-party-unmet', caseId }),
  ]),
  tells(agreementFollowedUp, ({ personIds, caseId, how }) =>
    each(personIds, { kind: how === 'new-day' ? 'agreement-day-asked' : 'agreement-followed-up', caseId }),
  ),
];
