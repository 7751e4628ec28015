/** What of an agreement tells where it stands in a list. */
export interface Grouped {
  readonly own: boolean;
  readonly owner: { readonly kind: 'party' | 'member' };
  readonly dueOn: string;
  readonly course: {
    readonly state: string;
    readonly needsFollowUp?: true | undefined;
    readonly mayEstablish?: true | undefined;
    readonly followedUp?: { readonly how: string; readonly lookOn: string } | undefined;
  };
}

/** What asks for an act of whoever looks comes first; what is done comes last. */
export const groups = ['act', 'stuck', 'soon', 'later', 'waiting', 'done'] as const;
export type Group = (typeof groups)[number];

export function groupOf(agreement: Grouped, today: string): Group {
  const { state } = agreement.course;
  if (state === 'kept') return 'done';
  if (state === 'not-in-force' || state === 'dropped') return 'waiting';
  if (asksForAct(agreement, today)) return 'act';
  // A member's own line is never under what is late (P-43).
  if (agreement.owner.kind === 'member') return 'later';
  if (state === 'late' || state === 'unmet' || state === 'cannot-keep') return 'stuck';
  return state === 'due-soon' ? 'soon' : 'later';
}

/** Of its owner: how it stands once it is late, or another day. Of who guards it: what its course lets them do (P-44). */
function asksForAct({ own, course, owner }: Grouped, today: string): boolean {
  if (owner.kind === 'member') return false;
  const { state, needsFollowUp, mayEstablish, followedUp } = course;
  const inHand = followedUp !== undefined && today < followedUp.lookOn;
  if (own && (state === 'late' || (inHand && followedUp.how === 'new-day'))) return true;
  return (needsFollowUp === true || mayEstablish === true) && !inHand;
}

export const inGroup = <One extends Grouped>(items: readonly One[], group: Group, today: string): One[] =>
  items.filter((item) => groupOf(item, today) === group).sort((one, other) => one.dueOn.localeCompare(other.dueOn));
