import {
  agreementReminded,
  Day,
  type Decision,
  happened,
  type Id,
  type Instant,
  ownerAnswered,
  ownerAsked,
  textOf,
} from '@rondetafel/contracts';
import { amsterdamDay } from '@rondetafel/policy';
import { z } from 'zod';
import { type Decider, sameDecider } from '../../authority/domain/deciders.ts';
import { contactsOf } from '../../plan/domain/come-into-force.ts';
import { hasOwner } from '../../plan/domain/in-force.ts';
import { current, type Line, type Plan } from '../../plan/domain/plan.ts';
import { type Fault, refuse } from '../../refuse.ts';

/** What somebody would have otherwise in an agreement of another: its words, its last day, or both. */
export const ProposedChange = z.strictObject({
  what: textOf(400).optional(),
  dueOn: Day.optional(),
  because: textOf(500).describe('Waarom.'),
});
export type ProposedChange = z.infer<typeof ProposedChange>;

/** Asked of the party that owns an agreement, which alone completes and rewrites it (S000-9). */
export interface OwnerAsk {
  readonly askId: Id;
  readonly caseId: Id;
  readonly agreementId: Id;
  readonly partyId: Id;
  readonly kind: 'reminder' | 'proposal';
  readonly what?: string | undefined;
  readonly dueOn?: Day | undefined;
  readonly because?: string | undefined;
  readonly askedById: Id;
  readonly askedAt: Instant;
  readonly answer: OwnerAnswer | null;
}

export interface OwnerAnswer {
  readonly accepted: boolean;
  readonly reason?: string | undefined;
  readonly answeredById: Id;
  readonly answeredAt: Instant;
}

interface Given {
  readonly newId: () => Id;
  readonly now: Instant;
  readonly today: Day;
  readonly by: Id;
  /** The parties that this person is the contact of. */
  readonly own: readonly Decider[];
}

/** Once a day by everybody together: whoever wants more than that calls. */
export function remindOwner(
  plan: Plan,
  asks: readonly OwnerAsk[],
  { agreementId, because }: { readonly agreementId: Id; readonly because?: string | undefined },
  given: Given,
): Decision<OwnerAsk> {
  const line = lineOfAnother(plan, agreementId, given);
  const reminded = asks.some(
    (one) => one.kind === 'reminder' && one.agreementId === agreementId && amsterdamDay(one.askedAt) === given.today,
  );
  if (reminded) throw refuse('owner-reminded-today', { rule: 'S000-9' });
  const next = askOf(plan, line, { kind: 'reminder', ...(because && { because }) }, given);
  const { caseId, partyId } = next;
  const data = { caseId, agreementId, partyId, personIds: ownersOf(plan, line, given), remindedAt: given.now };
  return { next, events: [happened(agreementReminded, data)] };
}

/** The owner says yes or no to it; until then nothing changes, and there is one at a time to answer (S000-9, R-28). */
export function proposeToOwner(
  plan: Plan,
  asks: readonly OwnerAsk[],
  { agreementId, ...change }: ProposedChange & { readonly agreementId: Id },
  given: Given,
): Decision<OwnerAsk> {
  const line = lineOfAnother(plan, agreementId, given);
  const isOpen = (one: OwnerAsk) => one.kind === 'proposal' && one.agreementId === agreementId && !one.answer;
  if (asks.some(isOpen)) throw refuse('owner-asked-already', { rule: 'S000-9' });
  const faults = faultsOf(line, change, given.today);
  if (faults.length > 0) throw refuse('change-not-possible', { rule: 'S000-9', kind: 'invalid', faults });
  const next = askOf(plan, line, { kind: 'proposal', ...change }, given);
  const { caseId, askId, partyId } = next;
  const personIds = ownersOf(plan, line, given);
  const data = { caseId, askId, agreementId, partyId, personIds, askedAt: given.now };
  return { next, events: [happened(ownerAsked, data)] };
}

/** By the owner alone, once; a no says why (S000-9). */
export function answerAsk(
  plan: Plan,
  ask: OwnerAsk | undefined,
  { accepted, reason }: Pick<OwnerAnswer, 'accepted' | 'reason'>,
  { own, now, by }: Omit<Given, 'newId'>,
): Decision<OwnerAsk> {
  if (ask?.kind !== 'proposal') throw refuse('owner-ask-unknown', { rule: 'S000-9', kind: 'unknown' });
  if (!own.some((who) => sameDecider(who, { kind: 'party', id: ask.partyId }))) throw ofAnother();
  if (ask.answer) throw refuse('answered-already', { rule: 'S000-9' });
  if (!isOfPlan(plan, ask)) throw refuse('owner-ask-over', { rule: 'S000-9' });
  if (!accepted && !reason) {
    const faults = [{ pointer: '/reason', code: 'reason-missing' } as const];
    throw refuse('change-not-possible', { rule: 'S000-9', kind: 'invalid', faults });
  }
  const { caseId, askId, agreementId, askedById } = ask;
  const personIds = askedById === by ? [] : [askedById];
  const data = { caseId, askId, agreementId, accepted, personIds, answeredAt: now };
  return {
    next: { ...ask, answer: { accepted, ...(reason && { reason }), answeredById: by, answeredAt: now } },
    events: [happened(ownerAnswered, data)],
  };
}

/** Whether the plan still has the agreement, of the party that was asked. */
export const isOfPlan = (plan: Plan, { agreementId, partyId }: Pick<OwnerAsk, 'agreementId' | 'partyId'>): boolean =>
  current(plan)?.lines.some(
    (line) => line.agreementId === agreementId && line.owner.kind === 'party' && line.owner.id === partyId,
  ) ?? false;

function lineOfAnother(plan: Plan, agreementId: Id, { own, today }: Given): Line {
  const line = current(plan)?.lines.find((one) => one.agreementId === agreementId);
  if (!line) throw refuse('block-unknown', { kind: 'unknown' });
  // With a member one talks: their lines are theirs, and nobody's to press for (P-43).
  if (line.owner.kind === 'member') throw refuse('owner-is-member', { rule: 'P-43' });
  if (own.some((who) => sameDecider(who, line.owner))) throw refuse('owner-is-oneself', { rule: 'S000-9' });
  if (!hasOwner(plan, line, today)) throw refuse('owner-left', { rule: 'P-50' });
  return line;
}

const askOf = (
  { caseId }: Plan,
  { agreementId, owner }: Line,
  asked: Pick<OwnerAsk, 'kind' | 'what' | 'dueOn' | 'because'>,
  { newId, now, by }: Given,
): OwnerAsk => ({
  ...asked,
  askId: newId(),
  caseId,
  agreementId,
  partyId: owner.id,
  askedById: by,
  askedAt: now,
  answer: null,
});

function faultsOf(line: Line, { what, dueOn }: Omit<ProposedChange, 'because'>, today: Day): Fault[] {
  const isSame = (what === undefined || what === line.what) && (dueOn === undefined || dueOn === line.dueOn);
  return [
    ...(isSame ? [{ pointer: '/what', code: 'proposes-nothing' } as const] : []),
    ...(dueOn !== undefined && dueOn < today ? [{ pointer: '/dueOn', code: 'over-already' } as const] : []),
    ...(dueOn !== undefined && line.fromOn !== undefined && dueOn < line.fromOn
      ? [{ pointer: '/dueOn', code: 'ends-before-start' } as const]
      : []),
  ];
}

const ownersOf = (plan: Plan, { owner }: Line, { today, by }: Given): Id[] =>
  contactsOf(plan, [owner], today).filter((personId) => personId !== by);

const ofAnother = () => refuse('agreement-of-another', { rule: 'S000-9', kind: 'forbidden' });
