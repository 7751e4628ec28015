import type { Decision, Id } from '@rondetafel/contracts';
import { amsterdamDay } from '@rondetafel/policy';
import { refuse } from '../../refuse.ts';
import { type CaseInvolvement, changeParties, type Party, takesPart } from './case-involvement.ts';
import type { KeptDecision } from './involvement-decision.ts';
import { involvedEvent, leftEvent } from './party-events.ts';
import { partyOf, permitIn, type Worker } from './standing.ts';

/**
 * From now on everybody in the case may know of the party, and it gets its own sight and seat (P-27, R-14). The event is
 * the one of any change: another would tell that there was a hidden party. One that is only named is published when it
 * becomes involved.
 */
export function revealParty(
  involvement: CaseInvolvement,
  { partyId, by }: { readonly partyId: Id; readonly by: Worker },
  now: string,
): Decision<CaseInvolvement> {
  const party = hiddenParty(involvement, partyId, by, now);
  const revealed = { ...party, hidden: false };
  const next = changeParties(
    involvement,
    (one) => one === party,
    () => revealed,
  );
  return { next, events: takesPart(revealed, amsterdamDay(now)) ? [involvedEvent(revealed)] : [] };
}

/** The party is left out: nobody ever learns that it was thought of, and its seat is not sought again (P-27). */
export function excludeParty(
  involvement: CaseInvolvement,
  { partyId, by, decisionId }: { readonly partyId: Id; readonly by: Worker; readonly decisionId: Id },
  now: string,
): KeptDecision {
  const party = hiddenParty(involvement, partyId, by, now);
  const next = changeParties(
    involvement,
    (one) => one === party,
    () => ({ state: 'excluded' }),
  );
  return {
    next,
    events: [leftEvent(party, now, { excluded: true })],
    decision: {
      decisionId,
      caseId: involvement.caseId,
      decidedById: by.personId,
      mandate: true,
      calledIn: [],
      ended: [partyId],
      managerId: null,
      managerConsultedOn: null,
      decidedAt: now,
    },
  };
}

function hiddenParty(involvement: CaseInvolvement, partyId: Id, by: Worker, now: string): Party {
  permitIn(involvement, by, 'reveal-hidden-party', amsterdamDay(now));
  const party = partyOf(involvement, partyId);
  if (party.hidden) return party;
  throw refuse('party-not-hidden', { rule: 'P-27' });
}
