import type { Day, Id } from '@rondetafel/contracts';
import { type Decider, sameDecider } from '../../authority/domain/deciders.ts';
import { takesPart } from '../../involvement/domain/case-involvement.ts';
import { askedIn, decidersNow, isNeeded, linesOf, notAnswered, saidOf } from '../../plan/domain/in-force.ts';
import { current, lastAsked, type Plan, type Version } from '../../plan/domain/plan.ts';

/** How many people stand how towards the plan that is out. */
export interface Stands {
  readonly no: number;
  readonly takenBack: number;
  readonly willNotAnswer: number;
  readonly notReached: number;
  readonly thinking: number;
  readonly silent: number;
}

/** What a plan asks of somebody; nothing once everybody agreed, or where another has to act (R-26, P-28). */
export interface PlanWork {
  /** Lines of theirs wait for their yes; `thinking` where they said so. */
  readonly toAnswer?: { readonly thinking: boolean };
  /** Who coordinates talks with these people. */
  readonly toFollowUp?: Stands;
  readonly answerBy: Day;
}

/** @param personId who has no sight of a hidden party is the contact of none. */
export function planWork(plan: Plan, personId: Id, today: Day): PlanWork | undefined {
  const version = current(plan);
  if (!version) return undefined;
  const pending = notAnswered(plan, today);
  const own = pending.filter((who) => isContact(plan, personId, who, today));
  const stands = standsOf(plan, version, pending, today);
  const follows = plan.coordinatorIds.includes(personId) && asksForTalk(stands, version.answerBy, today);
  if (own.length === 0 && !follows) return undefined;
  const thinks = (who: Decider) => lastSaid(plan, version, who, today).includes('thinking');
  return {
    answerBy: version.answerBy,
    ...(own.length > 0 && { toAnswer: { thinking: own.every(thinks) } }),
    ...(follows && { toFollowUp: stands }),
  };
}

const isContact = ({ parties }: Plan, personId: Id, { kind, id }: Decider, today: Day): boolean =>
  kind === 'party' &&
  parties.some((one) => one.partyId === id && one.personId === personId && !one.hidden && takesPart(one, today));

/** Until the last day to answer, silence and thinking are everybody's own. */
const asksForTalk = (
  { no, takenBack, willNotAnswer, notReached, thinking, silent }: Stands,
  answerBy: Day,
  today: Day,
) => no + takenBack + willNotAnswer + notReached > 0 || (today >= answerBy && thinking + silent > 0);

function standsOf(plan: Plan, version: Version, pending: readonly Decider[], today: Day): Stands {
  const asked = lastAsked(plan)?.version ?? 0;
  const stands = askedIn(version).map((who): keyof Stands | undefined => {
    const said = lastSaid(plan, version, who, today);
    if (said.includes('no')) return 'no';
    if (said.includes('taken-back')) return 'takenBack';
    if (said.includes('will-not-answer')) return 'willNotAnswer';
    if (!pending.some((one) => sameDecider(one, who))) return undefined;
    if (said.includes('thinking')) return 'thinking';
    const last = plan.answers.findLast((one) => sameDecider(one.who, who) && one.version >= asked);
    return last?.answer === 'not-reached' ? 'notReached' : 'silent';
  });
  const how = (kind: keyof Stands) => stands.filter((one) => one === kind).length;
  return {
    no: how('no'),
    takenBack: how('takenBack'),
    willNotAnswer: how('willNotAnswer'),
    notReached: how('notReached'),
    thinking: how('thinking'),
    silent: how('silent'),
  };
}

/** Of the lines for which they decide still, and that are of use. */
const lastSaid = (plan: Plan, version: Version, who: Decider, today: Day) =>
  linesOf(version, who)
    .filter(
      (line) => isNeeded(plan, line, today) && decidersNow(plan, line, today).some((one) => sameDecider(one, who)),
    )
    .map((line) => saidOf(plan, who, line, version, today));
