import type { AttendeeRole, HouseholdMember, Id } from '@rondetafel/contracts';
import type { Seat } from './seat.ts';

/**
 * The household is invited unless a member is left out with a reason. Who comes for a member follows from the
 * age (P-16): representatives for a young child, both from twelve, the member alone from sixteen; nobody yet for a minor
 * of whom that is not settled. A member who is left out does not come back in as somebody's representative (P-14).
 * They choose among the options and so never stand in the way of a date: their need is `optional`.
 */
export function householdSeats(members: readonly HouseholdMember[], leftOut: readonly Id[]): Seat[] {
  const membersById = new Set(members.map(({ memberId }) => memberId));
  const invited = members.filter(({ memberId }) => !leftOut.includes(memberId)).flatMap(whoComesFor);
  return [...new Set(invited)]
    .filter((personId) => !leftOut.includes(personId))
    .map((personId) => seat(personId, membersById.has(personId) ? 'household-member' : 'representative'));
}

function whoComesFor({ memberId, minor, representation, representativeIds = [] }: HouseholdMember): readonly Id[] {
  switch (representation) {
    case 'self':
      return [memberId];
    case 'self-and-representatives':
      return [memberId, ...representativeIds];
    case 'representatives':
      return representativeIds;
    case undefined:
      return minor ? [] : [memberId];
  }
}

const seat = (personId: Id, role: AttendeeRole): Seat => ({
  seatId: personId,
  role,
  need: 'optional',
  personIds: [personId],
  hidden: false,
});
