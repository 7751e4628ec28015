import { memberAnswerMissing, memberAsked } from '@rondetafel/contracts';
import { tells } from '../lines.ts';

/** What a member asked is in the dossier: a line says that there is something to answer, and until when (P-26). */
export const residentLines = [
  tells(memberAsked, ({ personIds, caseId, dueOn }) =>
    personIds.map((personId) => ({ personId, kind: 'member-asked', caseId, facts: { answerOn: dueOn } })),
  ),
  tells(memberAnswerMissing, ({ personIds, caseId, dueOn }) =>
    personIds.map((personId) => ({ personId, kind: 'member-answer-missing', caseId, facts: { answerOn: dueOn } })),
  ),
];
