import { type Id, partyReleased, Refusal } from '@rondetafel/contracts';
import { amsterdamDay } from '@rondetafel/policy';
import { type CaseInvolvement, changeParties, type Party } from './case-involvement.ts';
import type { Decided } from './decision.ts';
import { type Step, say, sayLeft } from './said.ts';
import { partyOf, permitIn, type Worker } from './standing.ts';

/** From now on everybody in the case may know of the party, and it gets its own sight and seat (P-27, R-14). */
export function releaseParty(
  involvement: CaseInvolvement,
  { partyId, by }: { readonly partyId: Id; readonly by: Worker },
  now: string,
): Step {
  const party = hiddenParty(involvement, partyId, by, now);
  const next = changeParties(
    involvement,
    (one) => one === party,
    () => ({ hidden: false }),
  );
  return { next, says: [say(partyReleased, { caseId: involvement.caseId, partyId, releasedAt: now })] };
}

/** The party is left out: nobody ever learns that it was thought of, and its seat is not sought again (P-27). */
export function excludeParty(
  involvement: CaseInvolvement,
  { partyId, by, decisionId }: { readonly partyId: Id; readonly by: Worker; readonly decisionId: Id },
  now: string,
): Decided {
  const party = hiddenParty(involvement, partyId, by, now);
  const next = changeParties(
    involvement,
    (one) => one === party,
    () => ({ state: 'excluded' }),
  );
  return {
    next,
    says: [sayLeft({ ...party, state: 'excluded' }, now)],
    decision: {
      decisionId,
      caseId: involvement.caseId,
      decidedById: by.personId,
      mandate: true,
      calledIn: [],
      released: [partyId],
      managerId: null,
      managerConsultedOn: null,
      decidedAt: now,
    },
  };
}

function hiddenParty(involvement: CaseInvolvement, partyId: Id, by: Worker, now: string): Party {
  permitIn(involvement, by, 'release-hidden-party', amsterdamDay(now));
  const party = partyOf(involvement, partyId);
  if (party.hidden) return party;
  throw new Refusal('party-not-hidden', 'Deze partij is niet verborgen.', 'P-27');
}
