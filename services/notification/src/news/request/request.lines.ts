import {
  adviceGiven,
  caseHandedBack,
  coordinationEntrusted,
  coordinatorAsked,
  coordinatorNoLongerAsked,
  coordinatorRefused,
  requestDecided,
} from '@rondetafel/contracts';
import { type LineFor, tells } from '../lines.ts';

/** Who is to know what became of a request. */
export const requestLines = [
  // Independence is to be declared first, so whoever is asked is told; whoever claimed the case knows (R-20, P-24).
  tells(coordinatorAsked, ({ personId, caseId, urgent }) => [{ personId, kind: 'coordinator-asked', caseId, urgent }]),
  tells(coordinatorNoLongerAsked, ({ personId, caseId }) => [
    { personId, kind: 'coordinator-no-longer-asked', caseId },
  ]),
  tells(coordinatorRefused, ({ personId, caseId }) => [{ personId, kind: 'coordinator-refused', caseId }]),
  // Who asked the coordinator looks for another; who was relieved by the dispatcher knows it is over.
  tells(caseHandedBack, ({ caseId, personId, askedById, handedBackById }) => {
    const lines: LineFor[] = [
      { personId: askedById, kind: 'case-handed-back', caseId },
      { personId, kind: 'case-taken-back', caseId },
    ];
    return lines.filter((line) => line.personId !== handedBackById);
  }),
  // Whoever is asked knows it at once, and the parties know whom to call (S000-8, S000-11).
  tells(coordinationEntrusted, ({ caseId, personId, entrustedById, personIds }) => {
    const lines: LineFor[] = [
      { personId, kind: 'coordination-entrusted', caseId },
      ...personIds.map((id) => ({ personId: id, kind: 'coordinator-changed', caseId }) as const),
    ];
    return lines.filter((line) => line.personId !== entrustedById);
  }),
  // Whoever got advice can read it, and name it in a request that follows from it (S002-43c, R-23).
  tells(adviceGiven, ({ givenTo }) =>
    [...new Set(givenTo.map(({ personId }) => personId))].map((personId) => ({ personId, kind: 'advice-given' })),
  ),
  // Every requester gets an answer, also where several requests joined one case (P-3).
  tells(requestDecided, ({ requestedBy: { personId }, caseId, outcome }) => [
    { personId, kind: `request-decided-${outcome}`, caseId },
  ]),
];
