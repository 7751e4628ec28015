import type { Id, TableKind } from '@rondetafel/contracts';
import type { Municipality } from '@rondetafel/policy';
import type { CaseCopy, Party } from '../../case/domain/case-copy.ts';
import { isConference } from './conference.ts';
import { nothingDecided, type RosterDecisions } from './decision.ts';
import type { RosterFacts } from './minimum-role.ts';
import { type Roster, rosterOf, rosterSeenByOthers } from './roster.ts';
import type { Chair, InvolvedParty } from './seat.ts';

/** What is known of a case when its table is planned. */
export interface CaseFacts {
  readonly caseCopy: CaseCopy;
  readonly parties: readonly Party[];
  /** By organisation: who may stand in for its contact (P-11). */
  readonly substitutes: ReadonlyMap<Id, readonly Id[]>;
  readonly safetySignal: boolean;
}

export interface Rosters {
  readonly asCoordinatorSees: Roster;
  readonly seenByOthers: Roster;
}

export function rostersOf(
  kind: TableKind,
  facts: CaseFacts,
  decisions: RosterDecisions,
  municipality: Municipality,
): Rosters {
  const about = rosterFacts(kind, facts, decisions);
  const seenByOthers = rosterSeenByOthers(kind, about, municipality);
  return {
    // A regular coordinator knows of no hidden party either (P-27).
    asCoordinatorSees: isConference(kind) ? seenByOthers : rosterOf(kind, about, municipality),
    seenByOthers,
  };
}

/** The roster of the early signal: the table will have a chair, of whom nothing is known yet. */
export function rosterAtIntake(kind: TableKind, facts: CaseFacts, municipality: Municipality): Roster {
  const { seenByOthers } = rostersOf(kind, facts, nothingDecided, municipality);
  return { ...seenByOthers, seats: seenByOthers.seats.filter(({ role }) => role !== 'chair') };
}

/**
 * Parties in the case; before the dossier is open, those that the requester named (the early signal), who have no part in
 * an approach that goes on meanwhile.
 */
function rosterFacts(
  kind: TableKind,
  { caseCopy, parties, substitutes, safetySignal }: CaseFacts,
  decisions: RosterDecisions,
): RosterFacts {
  const { decidedKind, members } = caseCopy;
  const named = !decidedKind && !isConference(kind);
  const counted = parties.filter(({ state }) => state === 'involved' || (state === 'known' && named));
  return {
    parties: counted.map(
      ({ personId, organisationId, state: _, caseId: __, ...party }): InvolvedParty => ({
        ...party,
        organisationId,
        // Nobody is chosen for a party: without a contact its seat is open.
        personIds: personId ? [...new Set([personId, ...(substitutes.get(organisationId) ?? [])])] : [],
      }),
    ),
    household: members,
    safetySignal,
    chair: chairOf(kind, caseCopy),
    excludedKinds: parties.filter(({ state }) => state === 'excluded').map(({ organisationKind }) => organisationKind),
    decisions,
  };
}

/** A conference is the regular coordinator's, every other table the independent one's (S000-15, S002-10). */
function chairOf(kind: TableKind, caseCopy: CaseCopy): Chair {
  const { coordinatorId, coordinatorOrganisationId, regularCoordinatorId, regularCoordinatorOrganisationId } = caseCopy;
  return isConference(kind)
    ? { personId: regularCoordinatorId ?? nobody, organisationId: regularCoordinatorOrganisationId ?? nobody }
    : { personId: coordinatorId ?? nobody, organisationId: coordinatorOrganisationId ?? nobody };
}

const nobody = '00000000-0000-4000-8000-000000000000';
