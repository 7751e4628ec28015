import type { Day, Id } from '@rondetafel/contracts';
import { type Decider, sameDecider } from '../../authority/domain/deciders.ts';
import { decidersNow, isInForce, type Said, saidOf } from '../../plan/domain/in-force.ts';
import { current, type Goal, type Line, type Plan } from '../../plan/domain/plan.ts';

export interface OwnLine extends Omit<Line, 'deciders'> {
  readonly state: 'runs' | 'not-yet';
  /** Is this member's yes needed, for itself or for whom it decides? */
  readonly asked: boolean;
  readonly said?: Said;
}

export interface OwnPlan {
  readonly version: number;
  readonly answerBy: Day;
  readonly goals: readonly Goal[];
  readonly lines: readonly OwnLine[];
}

interface Reader {
  readonly memberId: Id;
  readonly represents: readonly Id[];
}

/**
 * What a member sees of the plan (R-3, P-16): the lines about itself, its own, those that it still decides on and those
 * about whom it represents, with the goals above them. Nobody's answer but its own (P-45).
 */
export function ownPlan(plan: Plan, { memberId, represents }: Reader, today: Day): OwnPlan | undefined {
  const version = current(plan);
  if (!version) return undefined;
  const self: Decider = { kind: 'member', id: memberId };
  const own = [memberId, ...represents];
  const isOwn = (line: Line) =>
    line.memberIds.some((id) => own.includes(id)) ||
    (line.owner.kind === 'member' && own.includes(line.owner.id)) ||
    decidersNow(plan, line, today).some((who) => sameDecider(who, self));
  const lines = version.lines.filter(isOwn).map(({ deciders, ...line }): OwnLine => {
    const asked = decidersNow(plan, { ...line, deciders }, today).some((who) => sameDecider(who, self));
    const said = asked ? saidOf(plan, self, { ...line, deciders }, version, today) : undefined;
    const state = isInForce(plan, { ...line, deciders }, version, today) ? 'runs' : 'not-yet';
    return { ...line, state, asked, ...(said && { said }) };
  });
  const goals = version.goals.filter(({ goalId }) => lines.some((line) => line.goalId === goalId));
  return { version: version.version, answerBy: version.answerBy, goals, lines };
}
