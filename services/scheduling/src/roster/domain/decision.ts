import { type Code, type Id } from '@rondetafel/contracts';
import { refuse, type WantedReason } from '../../refuse.ts';
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
  /** Roles for which nobody is invited for now; absent in what was decided before that was asked. */
  readonly leftOpen?: readonly OpenRole[] | undefined;
  /** Whether the household comes to a case conference; a reason where the municipality expects it there. */
  readonly household?: WithHousehold | undefined;
}

export interface WithHousehold {
  readonly invited: boolean;
  readonly because?: string | undefined;
}

export interface OpenRole {
  readonly role: Code;
  readonly memberId?: Id | undefined;
  readonly reason: string;
}

export const nothingDecided: RosterDecisions = { notApplicable: [], leftOut: [], needs: [] };

/** A role that this household has no use for, such as a school where there is no child: not the same as missing. */
export function markNotApplicable(
  decisions: RosterDecisions,
  mark: RosterDecisions['notApplicable'][number],
): RosterDecisions {
  requireReason(mark.reason, { wanted: 'role-not-applicable' }, 'R-15');
  const others = decisions.notApplicable.filter(
    ({ role, memberId }) => role !== mark.role || memberId !== mark.memberId,
  );
  return { ...decisions, notApplicable: [...others, mark] };
}

/** The invitations go out without anybody in this role, and it says why: the role stays open and is still sought. */
export function leaveOpen(decisions: RosterDecisions, open: OpenRole): RosterDecisions {
  requireReason(open.reason, { wanted: 'role-open', role: open.role }, 'R-22');
  const others = (decisions.leftOpen ?? []).filter(
    ({ role, memberId }) => role !== open.role || memberId !== open.memberId,
  );
  return { ...decisions, leftOpen: [...others, open] };
}

/** Household members are invited; leaving one out is a choice that has to be explained. */
export function leaveOut(decisions: RosterDecisions, mark: RosterDecisions['leftOut'][number]): RosterDecisions {
  requireReason(mark.reason, { wanted: 'member-left-out' }, 'R-11');
  const others = decisions.leftOut.filter(({ memberId }) => memberId !== mark.memberId);
  return { ...decisions, leftOut: [...others, mark] };
}

/** A case conference is with the household or without it; without it, where the municipality has it there, with a reason. */
export function withHousehold(
  decisions: RosterDecisions,
  household: WithHousehold,
  { invitesHousehold }: { readonly invitesHousehold: boolean },
): RosterDecisions {
  if (!household.invited && invitesHousehold) {
    requireReason(household.because, { wanted: 'household-not-invited' }, 'R-11');
  }
  return { ...decisions, household };
}

/** By mandate a party may be asked to come, be free to come, or only get the minutes (S002-24). */
export function changeNeed(decisions: RosterDecisions, mark: RosterDecisions['needs'][number]): RosterDecisions {
  requireReason(mark.reason, { wanted: 'need-changed' }, 'S002-24');
  const others = decisions.needs.filter(({ partyId }) => partyId !== mark.partyId);
  return { ...decisions, needs: [...others, mark] };
}

/** What takes a decision back: the roster reads again as if it had not been decided (S002-24, R-11, R-15). */
export type TakenBack =
  | { readonly what: 'applicable'; readonly role: Code; readonly memberId?: Id | undefined }
  | { readonly what: 'invited'; readonly memberId: Id }
  | { readonly what: 'need-as-before'; readonly partyId: Id };

const takingBack: readonly string[] = ['applicable', 'invited', 'need-as-before'] satisfies TakenBack['what'][];

export const isTakenBack = <Mark extends { readonly what: string }>(
  mark: Mark,
): mark is Extract<Mark, { readonly what: TakenBack['what'] }> => takingBack.includes(mark.what);

/** Taking back what was taken back already changes nothing. */
export function takeBack(decisions: RosterDecisions, mark: TakenBack): RosterDecisions {
  switch (mark.what) {
    case 'applicable': {
      const isIt = (one: RosterDecisions['notApplicable'][number]) =>
        one.role === mark.role && one.memberId === mark.memberId;
      return { ...decisions, notApplicable: decisions.notApplicable.filter((one) => !isIt(one)) };
    }
    case 'invited':
      return { ...decisions, leftOut: decisions.leftOut.filter(({ memberId }) => memberId !== mark.memberId) };
    case 'need-as-before':
      return { ...decisions, needs: decisions.needs.filter(({ partyId }) => partyId !== mark.partyId) };
  }
}

/** @param facts what the reason is asked for. */
export function requireReason(reason: string | undefined, facts: WantedReason, rule: string): void {
  if (!reason?.trim()) {
    const fault = { pointer: '/reason', code: 'reason-missing', facts } as const;
    throw refuse('reason-missing', { rule, kind: 'invalid', facts, faults: [fault] });
  }
}
