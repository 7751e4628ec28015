import type { Day } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import type { ProfessionalView } from '../directory/directory.shapes.ts';
import { colleaguesBy, organisationsBy } from '../directory/directory.store.ts';
import { type Party, takesPart } from './domain/case-involvement.ts';
import type { PartyView } from './involvement.shapes.ts';

/**
 * The parties with their names. `all` is for who coordinates independently: hidden ones too, and those that are only
 * named. For anybody else the others leave no trace (P-27, R-24).
 */
export async function partyViews(
  tx: Tx,
  parties: readonly Party[],
  { all, today }: { readonly all: boolean; readonly today: Day },
): Promise<PartyView[]> {
  const shown = parties.filter((party) =>
    all ? takesPart(party, today) || party.state === 'named' : takesPart(party, today) && !party.hidden,
  );
  const organisationIds = shown.map(({ organisationId }) => organisationId);
  const personIds = shown.flatMap(({ personId, proposedPersonId }) =>
    [personId, proposedPersonId].filter((id) => id !== null),
  );
  const organisations = await organisationsBy(tx, organisationIds);
  const colleagues = await colleaguesBy(tx, personIds);
  const contact = (personId: string | null) => personId && { personId, ...nameOf(colleagues.get(personId)) };
  return shown.map((party) => {
    const { partyId, organisationId, organisationKind: kind, role, memberIds, grounds, involvedAt, untilOn } = party;
    const name = organisations.find((one) => one.organisationId === organisationId)?.name ?? '';
    const [own, proposed] = [contact(party.personId), contact(party.proposedPersonId)];
    return {
      partyId,
      organisation: { organisationId, name, kind },
      ...(own && { contact: own }),
      ...(proposed && { proposedContact: proposed }),
      role,
      memberIds: [...memberIds],
      grounds: [...grounds],
      ...(untilOn && { untilOn }),
      ...(party.state === 'involved' && involvedAt && { involvedAt }),
      ...(party.hidden && { hidden: true as const }),
    };
  });
}

const nameOf = (colleague: ProfessionalView | undefined) =>
  colleague && { name: colleague.name, ...(colleague.function && { function: colleague.function }) };
