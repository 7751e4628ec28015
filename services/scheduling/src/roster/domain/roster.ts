import { type DomainEvent, happened, type Id, rosterIncomplete, type TableKind } from '@rondetafel/contracts';
import type { Municipality } from '@rondetafel/policy';
import { householdSeats } from './household.ts';
import { type MinimumRole, minimumRoles, type RosterFacts } from './minimum-role.ts';
import { chairSeat, partySeat, type Seat } from './seat.ts';

/** Who sits at a table, and whether everyone who should "in any case" is among them. */
export interface Roster {
  readonly seats: readonly Seat[];
  readonly minimum: readonly MinimumRole[];
}

/**
 * The roster is the union of the minimum roles and *all* parties involved with the household (S002-46, P-8), with the
 * coordinator in the chair (S002-10) and the household invited. As the coordinator sees it: hidden parties too.
 */
export function rosterOf(kind: TableKind, facts: RosterFacts, { tables }: Pick<Municipality, 'tables'>): Roster {
  const table = tables[kind];
  const minimum = minimumRoles(table.minimumRoles, facts);
  const filling = new Set(minimum.flatMap(({ filling }) => (filling.state === 'filled' ? filling.partyIds : [])));
  const invited = facts.parties.filter(({ partyId }) => table.invitesInvolvedParties || filling.has(partyId));
  const { needs, leftOut, household } = facts.decisions;
  return {
    minimum,
    seats: [
      chairSeat(facts.chair),
      ...invited.map((party) =>
        partySeat(party, facts.chair, needs.find((one) => one.partyId === party.partyId)?.need),
      ),
      ...((household?.invited ?? table.invitesHousehold)
        ? householdSeats(
            facts.household,
            leftOut.map(({ memberId }) => memberId),
          )
        : []),
    ],
  };
}

/**
 * The roster as everyone but the coordinator sees it, and by which everything is planned: what it would be if there
 * were no safety signal and no hidden party at all. Computed from those facts, not by crossing lines out, so that no
 * line, count or state can give anything away (P-27, R-14).
 */
export function rosterSeenByOthers(kind: TableKind, facts: RosterFacts, municipality: Pick<Municipality, 'tables'>) {
  const parties = facts.parties.filter(({ restricted }) => !restricted);
  return rosterOf(kind, { ...facts, parties, safetySignal: false, excludedKinds: [] }, municipality);
}

/** The hidden parties, and the hidden roles still open, of which the coordinator has to decide before anyone is invited. */
export const undecidedHidden = ({ seats, minimum }: Roster): Id[] => [
  ...seats.filter(({ hidden }) => hidden).map(({ seatId }) => seatId),
  ...minimum.filter(({ hidden, filling }) => hidden && filling.state === 'missing').map(({ role }) => role),
];

export const missingRoles = ({ minimum }: Roster): MinimumRole[] =>
  minimum.filter(({ filling }) => filling.state === 'missing');

/**
 * Tells the coordinator which roles have nobody yet; nothing when all have. Hidden ones are marked as such. Whether it is
 * published depends on what everybody may know: only the content is sealed, so with hidden roles alone it would tell of
 * a safety signal (P-27). Those the coordinator sees in the planner, and has to decide on before anybody is invited.
 */
export function incompleteEvents(
  table: { caseId: Id; roundTableId: Id; kind: TableKind; coordinatorId: Id },
  { asCoordinatorSees, seenByOthers }: { readonly asCoordinatorSees: Roster; readonly seenByOthers: Roster },
): DomainEvent[] {
  const { caseId, roundTableId, kind, coordinatorId } = table;
  if (missingRoles(seenByOthers).length === 0) return [];
  const missing = missingRoles(asCoordinatorSees).map(({ role, memberId, hidden }) => ({
    role,
    ...(memberId && { memberId }),
    restricted: hidden,
  }));
  return [happened(rosterIncomplete, { caseId, roundTableId, kind, missing, coordinatorId })];
}
