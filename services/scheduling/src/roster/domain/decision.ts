import { type Code, type Id, Refusal } from '@rondetafel/contracts';
import type { Need } from './seat.ts';

/** What the coordinator decided about this table's roster; each with its reason, which stays in scheduling. */
export interface RosterDecisions {
  readonly notApplicable: readonly {
    readonly role: Code;
    readonly memberId?: Id | undefined;
    readonly reason: string;
  }[];
  readonly leftOut: readonly { readonly memberId: Id; readonly reason: string }[];
  readonly needs: readonly { readonly partyId: Id; readonly need: Need; readonly reason: string }[];
}

export const nothingDecided: RosterDecisions = { notApplicable: [], leftOut: [], needs: [] };

/** A role that this household has no use for, such as a school where there is no child: not the same as missing. */
export function markNotApplicable(
  decisions: RosterDecisions,
  mark: RosterDecisions['notApplicable'][number],
): RosterDecisions {
  requireReason(mark.reason, 'Geef aan waarom deze rol hier niet van toepassing is.', 'R-15');
  const others = decisions.notApplicable.filter(
    ({ role, memberId }) => role !== mark.role || memberId !== mark.memberId,
  );
  return { ...decisions, notApplicable: [...others, mark] };
}

/** Household members are invited; leaving one out is a choice that has to be explained. */
export function leaveOut(decisions: RosterDecisions, mark: RosterDecisions['leftOut'][number]): RosterDecisions {
  requireReason(mark.reason, 'Geef aan waarom dit lid van het huishouden niet wordt uitgenodigd.', 'R-11');
  const others = decisions.leftOut.filter(({ memberId }) => memberId !== mark.memberId);
  return { ...decisions, leftOut: [...others, mark] };
}

/** By mandate a party may be asked to come, be free to come, or only get the minutes (S002-24). */
export function changeNeed(decisions: RosterDecisions, mark: RosterDecisions['needs'][number]): RosterDecisions {
  requireReason(mark.reason, 'Geef aan waarom de aanwezigheid van deze partij anders wordt gevraagd.', 'S002-24');
  const others = decisions.needs.filter(({ partyId }) => partyId !== mark.partyId);
  return { ...decisions, needs: [...others, mark] };
}

export function requireReason(reason: string | undefined, sentence: string, rule: string): void {
  if (!reason?.trim())
    throw new Refusal('reason-missing', sentence, rule, 'invalid', [{ pointer: '/reason', detail: sentence }]);
}
