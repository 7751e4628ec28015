import { type Id, type Professional, partyContactChanged, Refusal } from '@rondetafel/contracts';
import { amsterdamDay, mayDo } from '@rondetafel/policy';
import { type CaseInvolvement, changeParties, takesPart } from './case-involvement.ts';
import { refuseCoordinatorAsContact } from './independence.ts';
import { type Step, say } from './said.ts';
import { partyOf, permitIn, standingsOf, type Worker } from './standing.ts';

/**
 * A party sends another person of its own (P-11). A coordinator's word is the change: the new contact has access, the
 * old one no longer. The party's own word is a proposal that waits for that.
 */
export function changeContact(
  involvement: CaseInvolvement,
  { partyId, contact, by }: { readonly partyId: Id; readonly contact: Professional; readonly by: Worker },
  now: string,
): Step {
  const today = amsterdamDay(now);
  const confirms = mayDo(by, 'involve-party', standingsOf(involvement, by.personId, today), involvement.stage).yes;
  if (!confirms) permitIn(involvement, by, 'replace-contact', today);
  const party = partyOf(involvement, partyId);
  if (!confirms && party.personId !== by.personId) {
    throw new Refusal(
      'party-of-another',
      'Alleen de contactpersoon zelf kan een vervanger voordragen.',
      'P-11',
      'forbidden',
    );
  }
  if (contact.organisationId !== party.organisationId) {
    throw new Refusal(
      'contact-of-other-organisation',
      'Deze persoon werkt niet bij de organisatie van deze partij.',
      'P-11',
      'invalid',
      [
        {
          pointer: '/personId',
          detail: 'Kies iemand van dezelfde organisatie.',
          code: 'contact-of-other-organisation',
        },
      ],
    );
  }
  const { personId } = contact;
  refuseCoordinatorAsContact(involvement, personId, today);
  const change = confirms ? { personId, proposedPersonId: null } : { proposedPersonId: personId };
  const next = changeParties(
    involvement,
    (one) => one === party,
    () => change,
  );
  const told = confirms && party.personId !== personId && takesPart(party, today);
  const { caseId } = involvement;
  return { next, says: told ? [say(partyContactChanged, { caseId, partyId, personId, changedAt: now })] : [] };
}
