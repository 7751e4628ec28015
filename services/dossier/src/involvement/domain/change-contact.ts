import { type Decision, happened, type Id, type Professional, partyContactChanged } from '@rondetafel/contracts';
import { amsterdamDay, mayDo } from '@rondetafel/policy';
import { refuse } from '../../refuse.ts';
import { type CaseInvolvement, changeParties, takesPart } from './case-involvement.ts';
import { refuseCoordinatorAsContact } from './independence.ts';
import { partyOf, permitIn, standingsOf, type Worker } from './standing.ts';

/**
 * A party sends another person of its own (P-11). By a coordinator it is the change: the new contact has access, the
 * old one no longer. By the party itself it is a proposal, which a coordinator confirms.
 */
export function changeContact(
  involvement: CaseInvolvement,
  { partyId, contact, by }: { readonly partyId: Id; readonly contact: Professional; readonly by: Worker },
  now: string,
): Decision<CaseInvolvement> {
  const today = amsterdamDay(now);
  const confirms = mayDo(by, 'involve-party', standingsOf(involvement, by.personId, today), involvement.stage).yes;
  if (!confirms) permitIn(involvement, by, 'replace-contact', today);
  const party = partyOf(involvement, partyId);
  if (!confirms && party.personId !== by.personId) {
    throw refuse('party-of-another', { rule: 'P-11', kind: 'forbidden', facts: { wants: 'another-contact' } });
  }
  if (contact.organisationId !== party.organisationId) {
    const code = 'contact-of-other-organisation';
    const faults = [{ pointer: '/personId', code, facts: { party: 'involved' } }] as const;
    throw refuse(code, { rule: 'P-11', kind: 'invalid', faults });
  }
  const { personId } = contact;
  refuseCoordinatorAsContact(involvement, personId, today);
  const change = confirms ? { personId, proposedPersonId: null } : { proposedPersonId: personId };
  const next = changeParties(
    involvement,
    (one) => one === party,
    () => change,
  );
  const changed = confirms && party.personId !== personId && takesPart(party, today);
  const { caseId } = involvement;
  return {
    next,
    events: changed ? [happened(partyContactChanged, { caseId, partyId, personId, changedAt: now })] : [],
  };
}
