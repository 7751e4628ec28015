import { type Day, type DomainEvent, happened, type Id, type Instant, lineProposed } from '@rondetafel/contracts';
import { type Decider, sameDecider } from '../../authority/domain/deciders.ts';
import { type Fault, refuse } from '../../refuse.ts';
import { linesIn } from './ask-plan.ts';
import { current, type LineDraft, type Plan } from './plan.ts';

export interface OwnLine {
  readonly agreementId: Id;
  readonly partyId: Id;
  readonly what: string;
  readonly memberIds: readonly Id[];
  readonly goalId?: Id | undefined;
  readonly fromOn?: Day | undefined;
  readonly dueOn: Day;
}

interface Given {
  readonly now: Instant;
  readonly today: Day;
  readonly by: Id;
}

/**
 * A party writes a line of its own into the draft, new or as it wants it: it counts once the coordinator sends the next
 * version and those who decide said yes. A line of another it neither writes nor takes (S000-9).
 * @param own the parties that this person is the contact of.
 * @throws Refusal
 */
export function proposeLine(
  plan: Plan,
  own: readonly Decider[],
  { agreementId, partyId, what, memberIds, goalId, fromOn, dueOn }: OwnLine,
  { now, today, by }: Given,
): { content: LineDraft; events: DomainEvent[] } {
  const owner = { kind: 'party', id: partyId } as const;
  const before = ownBlock(plan, own, agreementId);
  if (!own.some((who) => sameDecider(who, owner))) throw ofAnother();
  const faults: Fault[] = [
    ...memberIds
      .filter((id) => !plan.members.some((one) => one.memberId === id))
      .slice(0, 1)
      .map(() => ({ pointer: '/memberIds', code: 'unknown-member' }) as const),
    ...(dueOn < today ? [{ pointer: '/dueOn', code: 'over-already' } as const] : []),
    ...(fromOn !== undefined && dueOn < fromOn ? [{ pointer: '/dueOn', code: 'ends-before-start' } as const] : []),
  ];
  if (faults.length > 0) throw refuse('line-not-possible', { rule: 'S002-13', kind: 'invalid', faults });
  const places = linesIn(plan).map(({ content }) => content.place);
  const content: LineDraft = {
    place: before?.place ?? Math.min(99, Math.max(0, ...places) + 1),
    ...(goalId && { goalId }),
    owner,
    what,
    memberIds: [...memberIds],
    ...(fromOn && { fromOn }),
    dueOn,
    money: before?.money ?? false,
    awardNeeded: before?.awardNeeded ?? false,
  };
  const personIds = plan.coordinatorIds.filter((personId) => personId !== by);
  const data = { caseId: plan.caseId, agreementId, partyId, personIds, proposedAt: now };
  return { content, events: [happened(lineProposed, data)] };
}

/** What a party proposed and thinks better of; what was agreed leaves the plan by an adjustment (S000-5). */
export function takeBackLine(plan: Plan, own: readonly Decider[], agreementId: Id): void {
  if (!ownBlock(plan, own, agreementId)) throw refuse('block-unknown', { kind: 'unknown' });
  if (current(plan)?.lines.some((line) => line.agreementId === agreementId)) {
    throw refuse('line-in-plan', { rule: 'S000-5' });
  }
}

/** The line as the draft has it; none where the id is free. */
function ownBlock(plan: Plan, own: readonly Decider[], agreementId: Id): LineDraft | undefined {
  const block = plan.blocks.find(({ blockId }) => blockId === agreementId);
  const line = current(plan)?.lines.find((one) => one.agreementId === agreementId);
  const isChild = plan.members.some(({ memberId }) => memberId === agreementId);
  if (isChild || (block && block.kind !== 'line')) throw refuse('block-unknown', { kind: 'unknown' });
  for (const owner of [block?.content.owner, line?.owner]) {
    if (owner && !own.some((who) => sameDecider(who, owner))) throw ofAnother();
  }
  // Nobody's yet: the coordinator writes it still.
  if (block && !block.content.owner) throw ofAnother();
  return block?.content;
}

const ofAnother = () => refuse('agreement-of-another', { rule: 'S000-9', kind: 'forbidden' });
