import { type Day, type Decision, happened, type Id, type Instant, planAdjusted } from '@rondetafel/contracts';
import { calendarOf, countWorkingDays, type Municipality } from '@rondetafel/policy';
import { type Decider, sameDecider } from '../../authority/domain/deciders.ts';
import { type Fault, refuse } from '../../refuse.ts';
import { contactsOf } from './come-into-force.ts';
import { isInForce } from './in-force.ts';
import { type Content, current, type Line, lastAsked, type Plan } from './plan.ts';

export interface OwnChange {
  readonly agreementId: Id;
  /** Another day. */
  readonly dueOn?: Day | undefined;
  /** Somebody else does it. */
  readonly contact?: string | undefined;
}

interface Given {
  readonly now: Instant;
  readonly today: Day;
  readonly by: Id;
  readonly digestOf: (content: Content) => string;
  readonly municipality: Pick<Municipality, 'terms' | 'calendar'>;
}

/**
 * A party changes something small of its own agreement: it counts at once, is told to those who decided on it, and asks
 * nobody again (P-23). Whatever else is an adjustment (S000-5), and of another's agreement nothing is changed, by the
 * coordinator neither (S000-9). Every yes stays: it was to the day that was first agreed (P-44).
 * @param own the parties that this person is the contact of.
 * @throws Refusal
 */
export function changeOwnAgreement(
  plan: Plan,
  own: readonly Decider[],
  change: OwnChange,
  { now, today, by, digestOf, municipality }: Given,
): Decision<Plan> {
  const out = current(plan);
  const line = out?.lines.find(({ agreementId }) => agreementId === change.agreementId);
  if (!out || !line) throw refuse('block-unknown', { kind: 'unknown' });
  if (!own.some((who) => sameDecider(who, line.owner))) {
    throw refuse('agreement-of-another', { rule: 'S000-9', kind: 'forbidden' });
  }
  if (!isInForce(plan, line, out, today)) throw refuse('agreement-not-running', { rule: 'P-23' });
  if (smallOnes(plan, line) >= mostSmall) throw refuse('agreement-changed-often', { rule: 'P-44' });
  const faults = faultsOf(line, change, today, municipality);
  if (faults.length > 0) throw refuse('change-not-small', { rule: 'P-44', kind: 'invalid', faults });
  const changed = changedLine(line, change);
  const { goals, restsOn } = out;
  const lines = out.lines.map((one) => (one === line ? changed : one));
  const content: Content = { goals, lines, ...(restsOn && { restsOn }), small: line.agreementId };
  const { caseId, coordinatorIds, versions } = plan;
  const { answerBy, adoptedAt } = out;
  const version = out.version + 1;
  const small = { ...content, version, digest: digestOf(content), askedAt: now, askedById: by, answerBy, adoptedAt };
  const concerned = [...coordinatorIds, ...contactsOf(plan, line.deciders, today)];
  const { agreementId, owner, dueOn, awardNeeded } = changed;
  const data = {
    caseId,
    planVersion: version,
    small: true,
    adjustedAt: now,
    agreements: [{ agreementId, partyId: owner.id, dueOn, awardNeeded, change: 'changed' as const }],
    personIds: [...new Set(concerned)].filter((personId) => personId !== by),
  };
  return { next: { ...plan, versions: [...versions, small] }, events: [happened(planAdjusted, data)] };
}

/** Whether the owner may change it at once: what runs, moved for the first time and by little (P-23, P-44). */
export function isSmall(
  plan: Plan,
  { agreementId, dueOn }: OwnChange,
  { today, municipality }: Pick<Given, 'today' | 'municipality'>,
): boolean {
  const out = current(plan);
  const line = out?.lines.find((one) => one.agreementId === agreementId);
  if (!out || !line || !isInForce(plan, line, out, today) || smallOnes(plan, line) >= mostSmall) return false;
  return faultsOf(line, { agreementId, dueOn }, today, municipality).length === 0;
}

/** Each is a version that is kept and told; what changes more often is talked about (P-44). */
const mostSmall = 10;

const smallOnes = (plan: Plan, { agreementId }: Line): number =>
  plan.versions.filter(({ version, small }) => version > lastAsked(plan)!.version && small === agreementId).length;

const changedLine = (line: Line, { dueOn, contact }: OwnChange): Line => ({
  ...line,
  ...(moves(line, dueOn) && { dueOn, agreedOn: line.dueOn }),
  ...(contact && { contact }),
});

const moves = (line: Line, dueOn: Day | undefined): dueOn is Day => dueOn !== undefined && dueOn !== line.dueOn;

/** The second move, or one beyond what the municipality calls small, is an adjustment (P-44). */
function faultsOf(
  line: Line,
  { dueOn, contact }: OwnChange,
  today: Day,
  { terms, calendar }: Given['municipality'],
): Fault[] {
  const pointer = '/dueOn';
  if (!moves(line, dueOn)) {
    return contact && contact !== line.contact ? [] : [{ pointer, code: 'nothing-changed' }];
  }
  const { workingDays: most } = terms.agreementShift;
  return [
    ...(line.agreedOn !== undefined ? [{ pointer, code: 'moved-before' } as const] : []),
    ...(Math.abs(countWorkingDays(calendarOf(calendar), line.dueOn, dueOn)) > most
      ? [{ pointer, code: 'moved-too-far', facts: { most } } as const]
      : []),
    ...(dueOn < today ? [{ pointer, code: 'over-already' } as const] : []),
    ...(line.fromOn !== undefined && dueOn < line.fromOn ? [{ pointer, code: 'ends-before-start' } as const] : []),
  ];
}
