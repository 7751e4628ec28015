import { amsterdamDay, type Municipality } from '@rondetafel/policy';
import { isConference } from '../../roster/domain/conference.ts';
import { nothingDecided } from '../../roster/domain/decision.ts';
import { missingRoles } from '../../roster/domain/roster.ts';
import { type CaseFacts, rostersOf } from '../../roster/domain/rosters-of-case.ts';
import type { CaseProgress } from '../../term/domain/look-at-term.ts';
import type { KeptTable } from './round-table.ts';

/** How far a case is on its way to a table that is held; neither a cancelled table nor a case conference counts. */
export function caseProgress(facts: CaseFacts, all: readonly KeptTable[], municipality: Municipality): CaseProgress {
  const tables = all
    .filter(({ table }) => table.ending?.how !== 'cancelled' && !isConference(table.kind))
    .sort((a, b) => (a.table.calledAt < b.table.calledAt ? 1 : -1));
  const [newest] = tables;
  const kind = newest?.table.kind ?? 'upscaling';
  // Everybody in the case sees how its term stands, so that depends on what everybody may know (P-27).
  const roster = rostersOf(kind, facts, newest?.decisions ?? nothingDecided, municipality).seenByOthers;
  const tookPlaceOn = tables
    .map(({ table }) => (table.ending?.how === 'held' ? table.ending.tookPlaceOn : undefined))
    .find(Boolean);
  const { decidedKind, coordinatorId } = facts.caseCopy;
  return {
    coordinatorId,
    decided: decidedKind !== null,
    called: tables.length > 0,
    rosterComplete: missingRoles(roster).length === 0,
    ...(newest?.table.booking && { bookedOn: amsterdamDay(newest.table.booking.startsAt) }),
    ...(tookPlaceOn && { tookPlaceOn }),
  };
}
