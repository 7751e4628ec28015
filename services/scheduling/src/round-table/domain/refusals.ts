import { type Day, Refusal } from '@rondetafel/contracts';
import { requireReason } from '../../roster/domain/decision.ts';
import { type Roster, undecidedHidden } from '../../roster/domain/roster.ts';
import type { RoundTable } from './round-table.ts';

/** What was held or cancelled stays as it was; a new table is called instead. */
export function refuseEnded({ ending }: RoundTable): void {
  if (ending?.how === 'held')
    throw new Refusal('table-was-held', 'Dit gesprek is al gehouden. Roep een vervolggesprek bij elkaar.', 'P-10');
  if (ending?.how === 'cancelled')
    throw new Refusal('table-was-cancelled', 'Dit gesprek is afgezegd. Roep een nieuw gesprek bij elkaar.', 'P-10');
}

/** Says only that something is to be decided, to the one person who may know: the coordinator (P-27). */
export function refuseUndecidedHidden(asCoordinatorSees: Roster): void {
  if (undecidedHidden(asCoordinatorSees).length > 0)
    throw new Refusal(
      'hidden-party-undecided',
      'Er is nog een afgeschermde partij. Geef deze vrij of sluit deze uit voordat er iemand wordt uitgenodigd.',
      'P-27',
    );
}

export function requireReasonWhenLate(on: Day, { deadlineOn }: RoundTable, lateBecause: string | undefined): void {
  if (deadlineOn && on > deadlineOn)
    requireReason(lateBecause, 'Dit moment ligt na de uiterste datum. Geef aan waarom het niet eerder kan.', 'R-13');
}
