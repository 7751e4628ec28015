import {
  agreementInForce,
  agreementReminded,
  answerWithdrawn,
  lineProposed,
  minutesFinished,
  minutesMissing,
  ownerAnswered,
  ownerAsked,
  planAdjusted,
  planAdopted,
  planAnswered,
  planAnswersMissing,
  planAsked,
  tableQuestionAsked,
} from '@rondetafel/contracts';
import { type LineFor, tells } from '../lines.ts';

const each = (personIds: readonly string[], line: Omit<LineFor, 'personId'>): LineFor[] =>
  personIds.map((personId) => ({ personId, ...line }));

/** Dossier says to whom it is news: minutes and a plan have nobody else (P-38). */
export const planLines = [
  tells(tableQuestionAsked, ({ personIds, caseId }) => each(personIds, { kind: 'table-question-asked', caseId })),
  tells(minutesFinished, ({ personIds, caseId }) => each(personIds, { kind: 'minutes-finished', caseId })),
  tells(minutesMissing, ({ coordinatorIds, caseId, heldOn }) =>
    each(coordinatorIds, { kind: 'minutes-missing', caseId, facts: { heldOn } }),
  ),
  tells(planAsked, ({ personIds, caseId, answerBy }) =>
    each(personIds, { kind: 'plan-asked', caseId, facts: { answerOn: answerBy } }),
  ),
  tells(lineProposed, ({ personIds, caseId }) => each(personIds, { kind: 'plan-line-proposed', caseId })),
  tells(agreementReminded, ({ personIds, caseId }) => each(personIds, { kind: 'agreement-reminder', caseId })),
  tells(ownerAsked, ({ personIds, caseId }) => each(personIds, { kind: 'agreement-change-proposed', caseId })),
  tells(ownerAnswered, ({ personIds, caseId, accepted }) =>
    each(personIds, { kind: accepted ? 'agreement-change-accepted' : 'agreement-change-declined', caseId }),
  ),
  tells(planAnswered, ({ personIds, caseId }) => each(personIds, { kind: 'plan-answered', caseId })),
  // Silence means nothing: who was silent is asked once more, and the coordinator talks with them.
  tells(planAnswersMissing, ({ personIds, coordinatorIds, caseId }) => [
    ...each(personIds, { kind: 'plan-answer-missing', caseId }),
    ...each(coordinatorIds, { kind: 'plan-answers-missing', caseId }),
  ]),
  tells(answerWithdrawn, ({ coordinatorIds, personIds, caseId }) => [
    ...each(coordinatorIds, { kind: 'plan-answer-withdrawn', caseId }),
    ...each(personIds, { kind: 'agreement-stopped', caseId }),
  ]),
  tells(planAdjusted, ({ personIds, caseId, small }) =>
    each(personIds, { kind: small ? 'plan-small-change' : 'plan-line-dropped', caseId }),
  ),
  tells(planAdopted, ({ personIds, caseId }) => each(personIds, { kind: 'plan-adopted', caseId })),
  tells(agreementInForce, ({ personIds, caseId }) => each(personIds, { kind: 'agreement-in-force', caseId })),
];
