import { type DomainEvent, happened, type Instant, partyInvolved, partyLeft } from '@rondetafel/contracts';
import type { Party } from './case-involvement.ts';

/** Published of a hidden party too: who receives it keeps it from everybody but the coordinator (P-27). */
export function involvedEvent(party: Party): DomainEvent {
  const { caseId, partyId, organisationId, organisationKind, personId, role, memberIds, hidden, involvedAt } = party;
  return happened(partyInvolved, {
    caseId,
    partyId,
    organisationId,
    organisationKind,
    ...(personId && { personId }),
    role,
    memberIds: [...memberIds],
    restricted: hidden,
    involvedAt: involvedAt!,
    ...(party.untilOn && { untilOn: party.untilOn }),
  });
}

export const leftEvent = ({ caseId, partyId }: Party, leftAt: Instant, { excluded = false } = {}): DomainEvent =>
  happened(partyLeft, { caseId, partyId, leftAt, excluded });
