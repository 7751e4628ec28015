import { type Day } from '@rondetafel/contracts';
import { refuse } from '../../refuse.ts';
import { requireReason } from '../../roster/domain/decision.ts';
import { missingRoles, type Roster, undecidedHidden } from '../../roster/domain/roster.ts';
import type { RoundTable } from './round-table.ts';

/** What was held or cancelled stays as it was; a new table is called instead. */
export function refuseEnded({ ending }: RoundTable): void {
  if (ending?.how === 'held') throw refuse('table-was-held', { rule: 'P-10' });
  if (ending?.how === 'cancelled') throw refuse('table-was-cancelled', { rule: 'P-10' });
}

/** Says only that something is to be decided, to the one person who may know: the coordinator (P-27). */
export function refuseUndecidedHidden(asCoordinatorSees: Roster): void {
  if (undecidedHidden(asCoordinatorSees).length > 0) throw refuse('hidden-party-undecided', { rule: 'P-27' });
}

/** Nobody is invited to a table that is not complete without a word on each role that is open. */
export function requireReasonForOpenRoles(asCoordinatorSees: Roster): void {
  for (const { role, filling } of missingRoles(asCoordinatorSees))
    if (filling.state === 'missing') requireReason(filling.leftOpen, { wanted: 'role-open', role }, 'R-22');
}

export function requireReasonWhenLate(on: Day, { deadlineOn }: RoundTable, lateBecause: string | undefined): void {
  if (deadlineOn && on > deadlineOn) requireReason(lateBecause, { wanted: 'late' }, 'R-13');
}
