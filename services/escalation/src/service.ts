import { defineService } from '@rondetafel/platform';
import { en, nl } from '../texts/refusals.ts';
import { advice } from './advice/capability.ts';
import { assignment } from './assignment/capability.ts';
import { theCase } from './case/capability.ts';
import { coordinator } from './coordinator/capability.ts';
import { directory } from './directory/capability.ts';
import { escalation } from './migrations/2026-11-22-escalation.ts';
import { caseOfARequest } from './migrations/2026-11-23-case-of-a-request.ts';
import { directoryByEvents } from './migrations/2026-11-29-directory-by-events.ts';
import { hiddenPartiesSeeNothing } from './migrations/2026-11-29-hidden-parties-see-nothing.ts';
import { registeredCases } from './migrations/2026-11-29-registered-cases.ts';
import { requestsDoNotEnd } from './migrations/2026-11-30-requests-do-not-end.ts';
import { sealedParties } from './migrations/2026-11-30-sealed-parties.ts';
import { workLists } from './migrations/2026-11-30-work-lists.ts';
import { besideRelease2 } from './migrations/2026-12-03-beside-release-2.ts';
import { declinedAt } from './migrations/2026-12-04-declined-at.ts';
import { request } from './request/capability.ts';

export const service = defineService({
  name: 'escalation',
  title: 'Op- en afschalen',
  texts: { nl, en },
  capabilities: [directory, coordinator, theCase, assignment, advice, request],
  migrations: [
    escalation,
    caseOfARequest,
    hiddenPartiesSeeNothing,
    registeredCases,
    directoryByEvents,
    requestsDoNotEnd,
    workLists,
    sealedParties,
    besideRelease2,
    declinedAt,
  ],
});
